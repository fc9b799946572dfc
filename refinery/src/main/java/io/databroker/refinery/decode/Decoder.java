package io.databroker.refinery.decode;

import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Reads and decodes items. Safe for use by many threads.
///
/// Texts and rows are small and are read whole; pictures are bounded by their header; sound and film that are
/// not plain WAV are decoded by a guarded process of their own ([Workers]).
public final class Decoder implements AutoCloseable {

    private static final int MAX_BYTES = 512 << 20;

    private final ObjectStore objects;

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
            case AUDIO, VIDEO -> throw new UndecodableException("There is no reader for " + item.mediaType(), null);
        };
    }

    private Content row(Item item, Slice content) {
        return new RecordContent(JsonRow.parse(bytes(content)), item.textFields());
    }

    private Content text(Item item, Slice content) {
        return new TextContent(new String(bytes(content), StandardCharsets.UTF_8), metadata(item));
    }

    /// What the document says of itself stands behind its text, in the object that was derived from it.
    private SequencedMap<String, String> metadata(Item item) {
        Slice text = item.content();
        if (text.object().equals(item.sha256())) {
            return Collections.emptyNavigableMap();
        }
        return new LinkedHashMap<>();
    }

    private byte[] bytes(Slice content) {
        if (content.length() > MAX_BYTES) {
            throw new UndecodableException(
                    "It has %d bytes, and at most %d are decoded.".formatted(content.length(), MAX_BYTES), null);
        }
        return objects.read(content);
    }

    @Override
    public void close() {}
}
