package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.source.SourceFile;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one file that the seller pointed at: stores its bytes, finds its type, and hands it to the reader of
/// that type. Used by many threads, each with a file of its own.
final class Harvester {

    private static final String UNKNOWN = "application/octet-stream";

    private final Workbench bench;

    Harvester(Workbench bench) {
        this.bench = bench;
    }

    /// What the file gave: itself first, then its members in their order.
    List<Harvest> harvest(SourceFile file) {
        if (file.problem() != null) {
            return List.of(rejected(file, null, UNKNOWN, file.problem()));
        }
        try (Blob blob = Blob.of(file.location(), file.size(), bench.scratch())) {
            Digest sha256;
            try (InputStream in = blob.open()) {
                sha256 = bench.objects().put(in);
            }
            return List.of(read(file, blob, sha256));
        } catch (IOException e) {
            return List.of(rejected(file, null, UNKNOWN, "The file cannot be read: %s.".formatted(e.getMessage())));
        }
    }

    private Harvest read(SourceFile file, Blob blob, Digest sha256) throws IOException {
        ContentType type =
                TypeDetector.detect(blob, file.path().substring(file.path().lastIndexOf('/') + 1));
        var findings = new ArrayList<Finding>();
        if (type.wrongSuffix()) {
            findings.add(Finding.ofItem("wrong_suffix", 1));
        }
        try {
            Crop crop = crop(blob, type, sha256, findings);
            var record = new IngestionRecord(
                    file.path(),
                    null,
                    sha256,
                    blob.size(),
                    file.modifiedMillis(),
                    type.mediaType(),
                    Status.INGESTED,
                    null,
                    findings,
                    crop.items());
            return new Harvest(record, crop);
        } catch (UndecodableException e) {
            return rejected(file, sha256, type.mediaType(), reason(e));
        }
    }

    private static String reason(UndecodableException e) {
        String message = e.getMessage();
        return message == null ? "It cannot be read." : message;
    }

    private Crop crop(Blob blob, ContentType type, Digest sha256, List<Finding> findings) throws IOException {
        Charset charset = type.charset() == null ? StandardCharsets.UTF_8 : type.charset();
        String mediaType = type.mediaType();
        return switch (type.kind()) {
            case EMPTY -> throw new UndecodableException("The file is empty.", null);
            case TEXT -> PlainText.read(blob, mediaType, charset, sha256, bench, findings);
            case JSON_LINES -> JsonLines.read(blob, mediaType, () -> sha256, bench, findings);
            case JSON -> JsonDocument.read(blob, mediaType, charset, sha256, bench, findings);
            case TABLE -> Tables.read(blob, mediaType, charset, bench, findings);
            case IMAGE -> Images.read(blob, mediaType, sha256);
            case PROGRAM ->
                throw new UndecodableException("It is a program (%s), not data.".formatted(mediaType), null);
            case UNKNOWN, DOCUMENT, PARQUET, MEDIA, ARCHIVE, COMPRESSED ->
                throw new UndecodableException("There is no reader for %s.".formatted(mediaType), null);
        };
    }

    private static Harvest rejected(SourceFile file, @Nullable Digest sha256, String mediaType, String reason) {
        var record = new IngestionRecord(
                file.path(),
                null,
                sha256,
                file.size(),
                file.modifiedMillis(),
                mediaType,
                Status.REJECTED,
                reason,
                List.of(),
                0);
        return new Harvest(record, new Crop.Nothing());
    }
}
