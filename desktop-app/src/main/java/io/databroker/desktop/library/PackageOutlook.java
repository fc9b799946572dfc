package io.databroker.desktop.library;

import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.Profile;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.Split;
import io.databroker.refinery.packaging.Trait;
import io.databroker.refinery.packaging.shard.Family;
import io.databroker.refinery.packaging.shard.Layout;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.refine.RefinedItems;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.refine.compliance.policy.Policy;
import io.databroker.refinery.refine.compliance.policy.PolicyFacts;
import io.databroker.refinery.refine.compliance.policy.PolicyResult;
import io.databroker.refinery.store.RunState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be told of a package before it is built.
///
/// Items are held as their profiles, of which there are far fewer, so that every selection can be counted at once.
///
/// @param report of the run, with the seller's decisions of the moment and the figures of what is chosen
/// @param attested whether the seller gave his word that he may sell
/// @param found what the run kept, by table and profile
/// @param volumes rows and bytes of content by table, as far as they are chosen
/// @param newest package of the dataset
/// @param date that the package will bear
public record PackageOutlook(
        RefinementReport report,
        boolean attested,
        Policy policy,
        Map<Cell, Volume> found,
        Map<Family, Volume> volumes,
        Optional<DataPackage> newest,
        LocalDate date) {

    /// Items that no selection tells apart.
    public record Cell(Family family, Profile profile) {}

    /// A file that will be written.
    ///
    /// @param path in the package
    /// @param rows about so many; -1 for a file without rows
    public record PlannedFile(String path, long rows) {}

    /// What lies beside the data of every package.
    public static final List<PlannedFile> BESIDES = Stream.of(
                    "README.md",
                    "LICENSE.md",
                    "croissant.json",
                    "datapackage.json",
                    "ro-crate-metadata.json",
                    "manifest.json",
                    "compliance/policy.json",
                    "preview/rows.jsonl",
                    "provenance/prov.json",
                    "quality/report.html",
                    "signatures/package.dsse.json")
            .map(path -> new PlannedFile(path, -1))
            .toList();

    /// Looks at what the run kept. Takes a walk through all its items.
    public static PackageOutlook of(Library library, Dataset dataset, long number) {
        try (var items = library.items(dataset)) {
            RunState finished = items.runs()
                    .find(number)
                    .filter(RunState::finished)
                    .orElseThrow(() -> new DataBrokerException(Sentence.of(
                            "no_finished_run",
                            "'{dataset}' has no finished run {run}. Refine it first.",
                            "dataset",
                            dataset.name(),
                            "run",
                            number)));
            RunState run = new RefineWork(library).current(items, finished);
            var found = new HashMap<Cell, Volume>();
            for (RefinedItem item : new RefinedItems(items, number)) {
                if (item.kept()) {
                    found.merge(new Cell(Family.of(item), Profile.of(item)), Volume.of(item), Volume::plus);
                }
            }
            List<DataPackage> packages = library.catalog().packages(dataset);
            return new PackageOutlook(
                    RunReports.of(run),
                    library.catalog().attestation(dataset) != null,
                    Policy.named(Recipe.parse(run.recipe()).policy()),
                    found,
                    choose(found, Selection.ALL),
                    packages.isEmpty() ? Optional.empty() : Optional.of(packages.getLast()),
                    PackageWork.dateOf(items));
        }
    }

    /// The same with what a selection leaves of it. Of a sample, rows by table and bytes are an estimate.
    public PackageOutlook choosing(Selection selection) {
        if (selection.isAll()) {
            return this;
        }
        Map<Family, Volume> chosen = choose(found, selection);
        Volume all = chosen.values().stream().reduce(Volume.NONE, Volume::plus);
        return new PackageOutlook(all.in(report), attested, policy, found, chosen, newest, date);
    }

    private static Map<Family, Volume> choose(Map<Cell, Volume> found, Selection selection) {
        var volumes = new EnumMap<Family, Volume>(Family.class);
        found.forEach((cell, volume) -> {
            if (selection.admits(cell.profile())) {
                volumes.merge(cell.family(), volume, Volume::plus);
            }
        });
        long rows = sum(volumes.values());
        if (selection.sample() != null && selection.sample().size() < rows) {
            double share = (double) selection.sample().size() / rows;
            volumes.replaceAll((_, volume) -> volume.part(share));
        }
        return volumes;
    }

    private static long sum(Collection<Volume> volumes) {
        return volumes.stream().mapToLong(Volume::rows).sum();
    }

    /// The words of a trait that kept items have, and how many have each, the commonest first.
    public SequencedMap<String, Long> words(Trait trait) {
        var counts = new TreeMap<String, Long>();
        found.forEach((cell, volume) -> counts.merge(cell.profile().word(trait), volume.rows(), Long::sum));
        counts.remove("");
        var words = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(word -> words.put(word.getKey(), word.getValue()));
        return words;
    }

    /// How many items the run kept.
    public long kept() {
        return sum(found.values());
    }

    /// How the package would stand against the policy with that licence.
    public PolicyResult policy(@Nullable String licence) {
        return policy.evaluate(new PolicyFacts(report, attested, licence));
    }

    public long rows() {
        return sum(volumes.values());
    }

    /// About how large the package will be: Parquet is packed, the rest is as large as what it holds.
    public long bytes(PackageFormat format) {
        return volumes.entrySet().stream()
                .mapToLong(table -> {
                    long content =
                            table.getValue().bytes() + 200 * table.getValue().rows();
                    return Layout.of(format, table.getKey()) == Layout.PARQUET ? content * 2 / 5 : content;
                })
                .sum();
    }

    /// The files that will be written; large tables fall into more files than one, and
    /// small ones may miss a split.
    public List<PlannedFile> files(PackageFormat format, List<Split> splits) {
        var files = new ArrayList<PlannedFile>();
        for (Split split : splits) {
            volumes.forEach((family, volume) -> {
                long rows = Math.round(split.share() * volume.rows());
                if (rows > 0) {
                    String suffix = Layout.of(format, family).suffix();
                    files.add(new PlannedFile("data/" + split.name() + "/" + family.code() + "-0000." + suffix, rows));
                }
            });
        }
        files.addAll(BESIDES);
        return files;
    }
}
