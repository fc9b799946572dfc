package io.databroker.refinery.packaging;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.bag.Bag;
import io.databroker.refinery.packaging.bag.Digesting;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.bag.ZipPackage;
import io.databroker.refinery.packaging.card.Changes;
import io.databroker.refinery.packaging.card.Documents;
import io.databroker.refinery.packaging.card.PackageFacts;
import io.databroker.refinery.packaging.card.Preview;
import io.databroker.refinery.packaging.card.SourcesDocument;
import io.databroker.refinery.packaging.shard.Census;
import io.databroker.refinery.packaging.shard.Table;
import io.databroker.refinery.packaging.shard.TableWriter;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Builds packages. The same source and plan, signed with the same key, give the same bytes, for any number of
/// threads.
public final class PackageBuilder {

    private final SellerKey key;
    private final int threads;
    private final long shardBytes;
    private final Progress progress;

    public PackageBuilder(SellerKey key, int threads, Progress progress) {
        this(key, threads, TableWriter.SHARD_BYTES, progress);
    }

    PackageBuilder(SellerKey key, int threads, long shardBytes, Progress progress) {
        this.key = key;
        this.threads = threads;
        this.shardBytes = shardBytes;
        this.progress = progress;
    }

    /// What was built.
    ///
    /// @param folder the package
    /// @param zip its ZIP, or null where the plan wants none
    /// @param version as planned or computed
    /// @param rows in all splits
    public record Built(Path folder, @Nullable Path zip, Version version, long rows) {}

    /// Builds `name-version` in the folder `parent`, and beside it `name-version.dbx.zip` where the plan wants it.
    ///
    /// Everything is written below a hidden temporary folder there, synced, and moved into place at the end. What a
    /// killed build left behind is thrown away by the next.
    ///
    /// @throws DataBrokerException where the licence is no SPDX expression, where there is nothing to package,
    /// where another package stands in its place
    ///     already, or where the plan's version hides that rows were changed, removed or added
    public Built build(PackageSource whole, PackagePlan asked, Path parent) {
        PackagePlan plan = asked.withCard(asked.card().checked());
        PackageSource source = Selecting.of(whole, plan.selection(), progress);
        Path work = parent.resolve("." + plan.name() + ".partial");
        try {
            Files.createDirectories(parent);
            Folders.delete(work);
            Path root = work.resolve("package");
            Files.createDirectories(root);
            PackageFacts facts = write(source, plan, root, Files.createDirectories(work.resolve("scratch")));
            new PackageSeal(root, facts).seal(key);
            Folders.sync(root);
            Path target = parent.resolve(plan.name() + "-" + facts.version());
            Folders.moveOrCompare(root, target);
            Path zip = plan.output().zip() ? zip(target, work) : null;
            Folders.delete(work);
            return new Built(target, zip, facts.version(), facts.statistics().rows());
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "package_unwritten",
                            "The package could not be written to {folder}: {detail}. Choose another folder, or make"
                                    + " sure that this one can be written to.",
                            "folder",
                            parent,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private static Path zip(Path target, Path work) throws IOException {
        Path made = work.resolve("package.zip");
        ZipPackage.write(target, made);
        Path zip = target.resolveSibling(target.getFileName() + ".dbx.zip");
        Folders.moveOrCompare(made, zip);
        return zip;
    }

    private PackageFacts write(PackageSource source, PackagePlan plan, Path root, Path scratch) throws IOException {
        List<Table> tables = new TableWriter(source, plan, threads, shardBytes, progress).write(root, scratch);
        SourcesDocument.write(root, source.records());
        Map<String, FileDigests> digests = digests(root);
        List<String> splits = plan.output().splits().stream().map(Split::name).toList();
        Census census = Census.of(tables, splits, root::resolve, threads, progress);
        if (!census.problems().isEmpty()) {
            throw new DataBrokerException("The package did not read back as it was written: " + census.problems());
        }
        String fingerprint = Fingerprint.of(source, plan, digests.values());
        Release release = release(
                plan,
                tables,
                digests,
                fingerprint,
                root,
                scratch,
                census.statistics().rows());
        var payload = new ArrayList<>(digests.values());
        payload.removeIf(file -> !file.path().startsWith(Bag.PAYLOAD));
        var facts = new PackageFacts(
                plan,
                release.version(),
                source,
                tables,
                payload,
                census.statistics(),
                release.changes(),
                fingerprint,
                Preview.of(tables, census.statistics().toJson(), root::resolve));
        Documents.write(root, facts);
        return facts;
    }

    /// Digests of what is there already: the payload and the list of sources.
    private Map<String, FileDigests> digests(Path root) throws IOException {
        try (PackageFiles files = PackageFiles.open(root)) {
            return new TreeMap<>(Digesting.of(files, files.paths(), threads, progress));
        }
    }

    private record Release(Version version, Changes changes) {}

    private static Release release(
            PackagePlan plan,
            List<Table> tables,
            Map<String, FileDigests> digests,
            String fingerprint,
            Path root,
            Path scratch,
            long rows)
            throws IOException {
        Path previous = plan.previous();
        if (previous == null) {
            return new Release(plan.version() == null ? Version.FIRST : plan.version(), Changes.first(rows));
        }
        Changes changes = VersionDifference.of(previous, tables, digests, root::resolve, scratch);
        JsonNode manifest = Folders.manifest(previous);
        if (changes.isNone() && manifest.path("fingerprint").asString("").equals(fingerprint)) {
            return new Release(Version.of(manifest.path("version").asString("")), Changes.of(manifest));
        }
        return new Release(version(plan, changes), changes);
    }

    private static Version version(PackagePlan plan, Changes changes) {
        Version computed = changes.version();
        Version planned = plan.version();
        if (planned == null) {
            return computed;
        }
        if (planned.compareTo(computed) < 0) {
            throw new DataBrokerException(Sentence.of(
                    "version_too_low",
                    "Since {before}, {added} rows were added, {changed} changed and {removed} removed: the version must"
                            + " be {least} at least, not {version}.",
                    "before",
                    changes.previous(),
                    "added",
                    changes.added(),
                    "changed",
                    changes.changed(),
                    "removed",
                    changes.removed(),
                    "least",
                    computed,
                    "version",
                    planned));
        }
        return planned;
    }
}
