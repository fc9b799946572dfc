package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends a file to the reader of its kind.
final class FileReaders {

    private FileReaders() {}

    /// @param stored gives the digest of the file's bytes once they are in the store
    /// @param findings receives what is odd about the file
    /// @throws UndecodableException for the reason why it gives nothing
    static Crop read(Blob blob, ContentType type, Supplier<Digest> stored, Workbench bench, List<Finding> findings)
            throws IOException {
        Sentence refusal = refusal(type);
        if (refusal != null) {
            throw new UndecodableException(refusal);
        }
        Charset charset = type.charset() == null ? StandardCharsets.UTF_8 : type.charset();
        String mediaType = type.mediaType();
        return switch (type.kind()) {
            case TEXT -> PlainText.read(blob, mediaType, charset, stored.get(), bench, findings);
            case DOCUMENT -> document(blob, type, stored.get(), bench, findings);
            case JSON_LINES -> JsonLines.read(blob, mediaType, stored, bench, findings);
            case JSON -> JsonDocument.read(blob, mediaType, charset, stored.get(), bench, findings);
            case TABLE -> Tables.read(blob, mediaType, charset, bench, findings);
            case PARQUET -> ParquetReader.read(blob, mediaType, bench);
            case IMAGE -> Images.read(blob, mediaType, stored.get());
            case MEDIA -> MediaReader.read(blob, mediaType, stored.get(), bench);
            case EMPTY, PROGRAM, UNKNOWN, ARCHIVE, COMPRESSED -> throw new IllegalArgumentException(mediaType);
        };
    }

    /// Why nothing reads such files; null where something does.
    static @Nullable Sentence refusal(ContentType type) {
        return switch (type.kind()) {
            case EMPTY -> Sentence.of("file_empty", "The file is empty.");
            case PROGRAM -> Sentence.of("program", "It is a program ({type}), not data.", "type", type.mediaType());
            case UNKNOWN, ARCHIVE, COMPRESSED ->
                Sentence.of("no_reader", "There is no reader for {type}.", "type", type.mediaType());
            case TEXT, DOCUMENT, JSON_LINES, JSON, TABLE, PARQUET, IMAGE, MEDIA -> null;
        };
    }

    /// A document without text of its own that is written in plain characters (a drawing in XML, a key, a table
    /// of some laboratory) is kept as the text that it is.
    private static Crop document(Blob blob, ContentType type, Digest sha256, Workbench bench, List<Finding> findings)
            throws IOException {
        Optional<Crop> text = DocumentReader.read(blob, type.mediaType(), sha256, bench, findings);
        if (text.isPresent()) {
            return text.get();
        }
        Charset charset = type.charset();
        if (charset == null || type.mediaType().endsWith("/pdf")) {
            throw new UndecodableException(
                    Sentence.of("no_text", "No text can be drawn from it ({type}).", "type", type.mediaType()));
        }
        return PlainText.read(blob, type.mediaType(), charset, sha256, bench, findings);
    }
}
