package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Reads and decodes items. Safe for use by many threads.
///
/// Texts and rows are small and are read whole; pictures are bounded by their header; sound and film that are
/// not plain WAV are decoded by a guarded process of their own ([Workers]).
public final class Decoder implements AutoCloseable {

    private static final int MAX_BYTES = 512 << 20;

    private final ObjectStore objects;
    private final Workers workers = new Workers(2);

    public Decoder(ObjectStore objects) {
        this.objects = objects;
    }

    /// The item as it was ingested.
    ///
    /// @throws UndecodableException for the reason that its message gives
    public Content decode(Item item) {
        return decode(item, item.content());
    }

    /// The item with its content read from another place: what a stage made of it.
    public Content decode(Item item, Slice content) {
        return switch (item.modality()) {
            case TEXT, RECORD -> item.row() >= 0 ? row(item, content) : text(item, content);
            case IMAGE -> ImageDecoding.decode(bytes(content));
            case AUDIO -> audio(item, content);
            case VIDEO -> inFile(content, workers::video);
        };
    }

    private Content row(Item item, Slice content) {
        return new RecordContent(JsonRow.parse(bytes(content)), item.textFields());
    }

    private Content text(Item item, Slice content) {
        return new TextContent(new String(bytes(content), StandardCharsets.UTF_8), metadata(item));
    }

    /// What a document says of itself stands behind its text, in the object that was derived from it.
    private SequencedMap<String, String> metadata(Item item) {
        Slice text = item.content();
        var metadata = new LinkedHashMap<String, String>();
        long end = text.offset() + text.length();
        if (text.object().equals(item.sha256()) || objects.size(text.object()) == end) {
            return metadata;
        }
        byte[] json = objects.read(new Slice(text.object(), end, objects.size(text.object()) - end));
        JsonRow.parse(json).forEach((name, value) -> metadata.put(name, String.valueOf(value)));
        return metadata;
    }

    private Content audio(Item item, Slice content) {
        if (item.mediaType().contains("wav") && content.length() <= MAX_BYTES) {
            Optional<AudioContent> plain = WavReader.read(bytes(content));
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        return inFile(content, workers::audio);
    }

    private byte[] bytes(Slice content) {
        if (content.length() > MAX_BYTES) {
            throw new UndecodableException(Sentence.of(
                    "too_large",
                    "It has {bytes} bytes, and at most {limit} are decoded.",
                    "bytes",
                    content.length(),
                    "limit",
                    MAX_BYTES));
        }
        return objects.read(content);
    }

    /// Decodes from a scratch file, because a worker reads files and FFmpeg jumps about in them.
    private <T> T inFile(Slice content, Function<Path, T> decoding) {
        try {
            Path file = Files.createTempFile("databroker", ".media");
            try (InputStream in = objects.open(content.object())) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return decoding.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "scratch_unwritable",
                            "No scratch file for decoding can be written: {detail}. Is the disk full?",
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
