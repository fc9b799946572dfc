package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.source.Expansion;
import io.databroker.refinery.source.Problems;
import io.databroker.refinery.source.SourceFile;
import io.databroker.refinery.source.TooMuchException;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads one file that the seller pointed at: stores its bytes and has them taken apart. Used by many threads,
/// each with a file of its own.
final class Harvester {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Sentence CHANGED =
            Sentence.of("file_changed", "The file changed while it was being read. Bring it in again.");

    private final Workbench bench;

    Harvester(Workbench bench) {
        this.bench = bench;
    }

    /// What the file gave: itself first, then its members in their order.
    List<Harvest> harvest(SourceFile file) {
        if (file.problem() != null) {
            return List.of(rejected(file, null, file.problem()));
        }
        try (Blob blob = Blob.of(file.location(), file.size(), bench.scratch());
                var stored = new Storing(blob, bench.objects())) {
            List<Harvest> harvests = read(file, blob, stored);
            if (bench.objects().size(stored.get()) != file.size() || isTouched(file)) {
                harvests.forEach(harvest -> harvest.crop().close());
                return List.of(rejected(file, stored.get(), CHANGED));
            }
            return harvests;
        } catch (UncheckedIOException e) {
            return List.of(rejected(file, null, Problems.ofFile(Objects.requireNonNull(e.getCause()))));
        } catch (IOException e) {
            return List.of(rejected(file, null, Problems.ofFile(e)));
        }
    }

    private static boolean isTouched(SourceFile file) throws IOException {
        var now = Files.readAttributes(file.location(), BasicFileAttributes.class);
        long modified = now.lastModifiedTime().toMillis();
        return now.size() != file.size() || (file.modifiedMillis() != 0 && modified != file.modifiedMillis());
    }

    private List<Harvest> read(SourceFile file, Blob blob, Supplier<Digest> sha256) throws IOException {
        Limits limits = bench.limits();
        var expansion = new Expansion(
                Math.max(limits.expandedBytes(), limits.expansion() * file.size()), limits.members(), limits.nesting());
        var unpacking = new Unpacking(file, expansion, bench);
        try {
            unpacking.take(null, blob, sha256, 0);
            return unpacking.harvests();
        } catch (TooMuchException e) {
            unpacking.harvests().forEach(harvest -> harvest.crop().close());
            return List.of(rejected(file, sha256.get(), e.sentence()));
        } catch (IOException | RuntimeException e) {
            unpacking.harvests().forEach(harvest -> harvest.crop().close());
            throw e;
        }
    }

    private static Harvest rejected(SourceFile file, @Nullable Digest sha256, Sentence reason) {
        var record = new IngestionRecord(
                file.path(),
                null,
                sha256,
                file.size(),
                file.modifiedMillis(),
                UNKNOWN,
                Status.REJECTED,
                reason,
                List.<Finding>of(),
                0);
        return new Harvest(record, new Crop.Nothing());
    }
}
