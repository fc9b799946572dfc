package io.databroker.refinery.packaging;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Certificate.Outcome;
import io.databroker.refinery.packaging.Certificate.Step;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.shard.Table;
import io.databroker.refinery.packaging.sign.PublicKey;
import io.databroker.refinery.packaging.verify.DocumentsCheck;
import io.databroker.refinery.packaging.verify.FilesCheck;
import io.databroker.refinery.packaging.verify.Findings;
import io.databroker.refinery.packaging.verify.RowsCheck;
import io.databroker.refinery.packaging.verify.SignatureCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks packages: signature, then files, then documents, then rows. Nothing of the package is believed before the
/// step that proves it, and nothing is run. A step is skipped where it would only repeat what a failed one has
/// said.
public final class PackageVerifier {

    private final int threads;
    private final Progress progress;

    public PackageVerifier(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /// Checks the package in the folder or ZIP at `path`.
    ///
    /// @param expected the seller's key, where it is known beforehand
    /// @throws DataBrokerException where there is no package to be checked; a broken one gives a certificate that
    /// says so
    public Certificate verify(Path path, @Nullable PublicKey expected) {
        try (PackageFiles files = PackageFiles.open(path)) {
            Path scratch = Files.createTempDirectory("databroker-verify");
            try {
                return new Run(files, scratch).verify(expected);
            } finally {
                Folders.delete(scratch);
            }
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "package_unreadable",
                            "{file} cannot be read: {detail}.",
                            "file",
                            path,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private final class Run {

        private final PackageFiles files;
        private final Path scratch;
        private final Findings findings = new Findings();
        private final List<Step> steps = new ArrayList<>();

        Run(PackageFiles files, Path scratch) {
            this.files = files;
            this.scratch = scratch;
        }

        Certificate verify(@Nullable PublicKey expected) throws IOException {
            PublicKey key = new SignatureCheck(files, findings).check(expected);
            step("signature", 0);
            int before = findings.count();
            var filesCheck = new FilesCheck(files, findings, threads, progress);
            filesCheck.check();
            boolean intact = step("files", before);
            before = findings.count();
            var documents = new DocumentsCheck(files, filesCheck.digests(), findings);
            List<Table> tables = intact ? documents.check() : List.of();
            boolean readable = intact && step("documents", before);
            long rows = 0;
            if (readable) {
                before = findings.count();
                rows = new RowsCheck(files, findings, threads, progress).check(tables, documents, scratch);
                step("rows", before);
            } else {
                skip(intact);
            }
            JsonNode manifest = documents.document("manifest.json");
            return new Certificate(
                    findings.count() == 0,
                    manifest.path("name").asString(PackagePlan.UNKNOWN),
                    manifest.path("version").asString(PackagePlan.UNKNOWN),
                    key == null ? null : key.id(),
                    filesCheck.digests().size(),
                    filesCheck.digests().values().stream()
                            .mapToLong(FileDigests::size)
                            .sum(),
                    rows,
                    steps,
                    findings.all());
        }

        private boolean step(String name, int before) {
            boolean passed = findings.count() == before;
            steps.add(new Step(name, passed ? Outcome.PASSED : Outcome.FAILED));
            return passed;
        }

        private void skip(boolean intact) {
            if (!intact) {
                steps.add(new Step("documents", Outcome.SKIPPED));
            }
            steps.add(new Step("rows", Outcome.SKIPPED));
        }
    }
}
