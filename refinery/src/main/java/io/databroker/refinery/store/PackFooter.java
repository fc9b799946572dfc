package io.databroker.refinery.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The table at the end of a pack: a digest and an offset for each frame, then the count, a CRC-32C of table and
/// count, and a magic number.
///
/// @param entries in order of offset
record PackFooter(List<Entry> entries) {

    /// Bytes after the table.
    static final int TAIL = 16;

    /// Bytes for each entry.
    static final int ENTRY = Digest.LENGTH + Integer.BYTES;

    private static final long MAGIC = 0x44425041434B4631L;

    /// @param digest of the frame
    /// @param offset of the frame's head from the start of the pack
    record Entry(Digest digest, int offset) {}

    byte[] encode() {
        var buffer = ByteBuffer.allocate(entries.size() * ENTRY + TAIL);
        for (Entry entry : entries) {
            buffer.put(entry.digest().bytes()).putInt(entry.offset());
        }
        buffer.putInt(entries.size());
        return buffer.putInt(crc(buffer.array(), buffer.position()))
                .putLong(MAGIC)
                .array();
    }

    /// Length of the whole footer, read from its last [#TAIL] bytes; empty where this is no footer.
    static Optional<Integer> sizeFrom(byte[] tail) {
        var buffer = ByteBuffer.wrap(tail);
        long size = buffer.getInt() * (long) ENTRY + TAIL;
        boolean footer = buffer.getLong(Long.BYTES) == MAGIC && size >= TAIL && size < Integer.MAX_VALUE;
        return footer ? Optional.of((int) size) : Optional.empty();
    }

    /// The footer, where `bytes` hold an intact one and nothing else.
    static Optional<PackFooter> decode(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        int table = bytes.length - TAIL;
        if (table < 0
                || table % ENTRY != 0
                || buffer.getInt(table) != table / ENTRY
                || buffer.getInt(table + 4) != crc(bytes, table + 4)
                || buffer.getLong(table + 8) != MAGIC) {
            return Optional.empty();
        }
        var entries = new ArrayList<Entry>(table / ENTRY);
        var digest = new byte[Digest.LENGTH];
        while (buffer.position() < table) {
            buffer.get(digest);
            entries.add(new Entry(Digest.of(digest), buffer.getInt()));
        }
        return Optional.of(new PackFooter(entries));
    }

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
