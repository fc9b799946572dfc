package io.databroker.desktop.library;

import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.Split;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be told of a package before it is built.
///
/// @param report of the run, with the seller's decisions of the moment
/// @param attested whether the seller gave his word that he may sell
/// @param volumes rows and bytes of content by table
/// @param newest package of the dataset
/// @param date that the package will bear
public record PackageOutlook(
        RefinementReport report,
        boolean attested,
        Policy policy,
        Map<Family, Volume> volumes,
        Optional<DataPackage> newest,
        LocalDate date) {

    /// So much of one kind.
    public record Volume(long rows, long bytes) {
        private Volume plus(long more) {
            return new Volume(rows + 1, bytes + more);
        }
    }

    /// A file that will be written.
    ///
    /// @param path in the package
    /// @param rows about so many; -1 for a file without rows
    public record PlannedFile(String path, long rows) {}

    private static final List<String> BESIDES = List.of(
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
            "signatures/package.dsse.json");

    /// Looks at what the run kept. Takes a walk through all its items.
    public static PackageOutlook of(Library library, Dataset dataset, long number) {
        try (var items = library.items(dataset)) {
            RunState finished = items.runs()
                    .find(number)
                    .filter(RunState::finished)
                    .orElseThrow(() -> new DataBrokerException(
                            "'" + dataset.name() + "' has no finished run " + number + ". Refine it first."));
            RunState run = new RefineWork(library).current(items, finished);
            var volumes = new EnumMap<Family, Volume>(Family.class);
            for (RefinedItem item : new RefinedItems(items, number)) {
                if (item.kept()) {
                    Family family = Family.of(item);
                    Volume before = volumes.getOrDefault(family, new Volume(0, 0));
                    volumes.put(family, before.plus(item.content().length()));
                }
            }
            List<DataPackage> packages = library.catalog().packages(dataset);
            return new PackageOutlook(
                    RunReports.of(run),
                    library.catalog().attestation(dataset) != null,
                    Policy.named(Recipe.parse(run.recipe()).policy()),
                    volumes,
                    packages.isEmpty() ? Optional.empty() : Optional.of(packages.getLast()),
                    PackageWork.dateOf(items));
        }
    }

    /// How the package would stand against the policy with that licence.
    public PolicyResult policy(@Nullable String licence) {
        return policy.evaluate(new PolicyFacts(report, attested, licence));
    }

    public long rows() {
        return volumes.values().stream().mapToLong(Volume::rows).sum();
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
        BESIDES.forEach(path -> files.add(new PlannedFile(path, -1)));
        return files;
    }
}
