package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetStage;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Contents;
import io.databroker.refinery.packaging.PackageBuilder;
import io.databroker.refinery.packaging.PackageBuilder.Built;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackageSource;
import io.databroker.refinery.packaging.SelectedItems;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.sign.SellerKey;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.refine.RefinedItems;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.refine.compliance.policy.Policy;
import io.databroker.refinery.refine.compliance.policy.PolicyFacts;
import io.databroker.refinery.refine.compliance.policy.PolicyResult;
import io.databroker.refinery.refine.report.HtmlReport;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a package of what a run kept.
public final class PackageWork {

    private final Library library;
    private final InstantSource clock;

    public PackageWork(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    /// Builds the package below `parent` and records it.
    ///
    /// The version follows from the difference to the newest package of the dataset that is not this very one; so
    /// the same run packaged twice in the same way gives the same bytes.
    ///
    /// @param finished the run; what it kept is overruled by what the seller has decided
    /// @param plan without version and previous package
    /// @param passphrase of the seller's key, or null where it has none
    public Packaged build(
            Dataset dataset,
            ItemStore items,
            RunState finished,
            PackagePlan plan,
            Path parent,
            char @Nullable [] passphrase,
            int threads,
            Progress progress) {
        RunState run = new RefineWork(library).current(items, finished);
        RefinementReport report = RunReports.of(run);
        if (report.itemsPassed() == 0) {
            throw new DataBrokerException(Sentence.of(
                    "nothing_left",
                    "Nothing is left to package: recipe {recipe} dropped all {items} items of '{dataset}'."
                            + " `databroker items {dataset}` says why.",
                    "recipe",
                    report.recipe(),
                    "items",
                    report.itemsProcessed(),
                    "dataset",
                    dataset.name()));
        }
        String identity = identity(run, plan);
        Path previous = previous(dataset, identity);
        progress.phase("Packaging", report.itemsPassed(), "items");
        SellerKey key = SellerKey.openOrCreate(library.home(), passphrase);
        PolicyResult policy = policy(dataset, run, chosen(items, run, report, plan, progress), plan);
        PackageSource source = source(dataset, items, run, report, policy);
        Built built = new PackageBuilder(key, threads, progress)
                .build(source, plan.withVersion(null, previous), parent.toAbsolutePath());
        DataPackage made = record(dataset, describe(dataset, run, built), identity);
        library.catalog().reach(dataset, DatasetStage.PACKAGED);
        return new Packaged(made, policy);
    }

    /// Records a package, unless it stands in the catalog already: built once more in the same way, or by a build
    /// that was cut short only after it had been recorded.
    private DataPackage record(Dataset dataset, DataPackage made, String identity) {
        Catalog catalog = library.catalog();
        List<DataPackage> others = catalog.packagesOtherThan(dataset, identity);
        return catalog.packages(dataset).stream()
                .filter(known -> !others.contains(known))
                .filter(known ->
                        known.path().equals(made.path()) && known.digest().equals(made.digest()))
                .findFirst()
                .orElseGet(() -> {
                    catalog.add(dataset, made, identity);
                    return made;
                });
    }

    /// A package and how it fares under the policy of its recipe.
    public record Packaged(DataPackage dataPackage, PolicyResult policy) {}

    /// The report with the figures of what the plan takes, which the policy is held against.
    private static RefinementReport chosen(
            ItemStore items, RunState run, RefinementReport report, PackagePlan plan, Progress progress) {
        Selection selection = plan.selection();
        if (selection == null) {
            return report;
        }
        Volume all = Volume.NONE;
        for (RefinedItem item : new SelectedItems(new RefinedItems(items, run.id()), selection, progress)) {
            all = all.plus(Volume.of(item));
        }
        return all.in(report);
    }

    private PolicyResult policy(Dataset dataset, RunState run, RefinementReport report, PackagePlan plan) {
        boolean attested = library.catalog().attestation(dataset) != null;
        return Policy.named(Recipe.parse(run.recipe()).policy())
                .evaluate(new PolicyFacts(report, attested, plan.card().licence()));
    }

    /// The day of the newest file, so that the same input has the same date in every package.
    public static LocalDate dateOf(ItemStore items) {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch != null && epoch.matches("\\d{1,12}")) {
            return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
        }
        long[] newest = {0};
        items.forEachRecord(file -> newest[0] = Math.max(newest[0], file.modifiedMillis()));
        return LocalDate.ofInstant(Instant.ofEpochMilli(newest[0]), ZoneOffset.UTC);
    }

    private PackageSource source(
            Dataset dataset, ItemStore items, RunState run, RefinementReport report, PolicyResult policy) {
        Attestation attestation = library.catalog().attestation(dataset);
        var records = new ArrayList<IngestionRecord>();
        items.forEachRecord(records::add);
        return new PackageSource(
                new RefinedItems(items, run.id()),
                records,
                Contents.of(library.objects()),
                run.recipe(),
                Json.MAPPER.valueToTree(report),
                HtmlReport.render(report),
                Activities.of(run, report),
                report.inputDigest(),
                report.outputDigest(),
                run.program(),
                attestation == null ? null : attestation.sentence(),
                Json.MAPPER.valueToTree(policy));
    }

    private static String identity(RunState run, PackagePlan plan) {
        String decided = run.decisions() == null ? "" : run.decisions().hex() + "\n";
        String everything = decided + run.report() + "\n" + plan;
        return Digest.sha256(everything.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private @Nullable Path previous(Dataset dataset, String identity) {
        List<Path> others = library.catalog().packagesOtherThan(dataset, identity).stream()
                .map(other -> Path.of(other.path()))
                .filter(Files::isDirectory)
                .toList();
        return others.isEmpty() ? null : others.getLast();
    }

    private DataPackage describe(Dataset dataset, RunState run, Built built) {
        Instant now = clock.instant();
        try (var files = Files.walk(built.folder())) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            byte[] manifest = Files.readAllBytes(built.folder().resolve("tagmanifest-sha256.txt"));
            return new DataPackage(
                    Ids.next(now),
                    dataset.name(),
                    run.id(),
                    built.version().toString(),
                    built.folder().toString(),
                    built.rows(),
                    bytes,
                    Digest.sha256(manifest).hex(),
                    now);
        } catch (IOException e) {
            throw new DataBrokerException("The package " + built.folder() + " cannot be read back.", e);
        }
    }
}
