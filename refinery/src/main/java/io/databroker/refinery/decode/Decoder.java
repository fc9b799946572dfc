package io.databroker.refinery.decode;

import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Slice;

/// Reads and decodes items. Safe for use by many threads. The ingest room fills this in.
public final class Decoder implements AutoCloseable {

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
        throw new UnsupportedOperationException(
                "not built yet: " + item + content + objects.contains(content.object()));
    }

    @Override
    public void close() {}
}
