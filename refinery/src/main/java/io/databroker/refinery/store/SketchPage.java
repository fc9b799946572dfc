package io.databroker.refinery.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/// Fingerprints of items that follow each other, in one run of bytes: ordinal (8), length (4), bytes, and so on.
public final class SketchPage {

    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// Adds the fingerprint of the next item.
    public void add(long ordinal, byte[] sketch) {
        out.writeBytes(
                ByteBuffer.allocate(HEAD).putLong(ordinal).putInt(sketch.length).array());
        out.writeBytes(sketch);
    }

    /// The page so far.
    public byte[] bytes() {
        return out.toByteArray();
    }

    static void read(byte[] page, BiConsumer<Long, byte[]> visitor) {
        var in = ByteBuffer.wrap(page);
        while (in.hasRemaining()) {
            long ordinal = in.getLong();
            byte[] sketch = new byte[in.getInt()];
            in.get(sketch);
            visitor.accept(ordinal, sketch);
        }
    }
}
