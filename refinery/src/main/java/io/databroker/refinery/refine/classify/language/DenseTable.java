package io.databroker.refinery.refine.classify.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// log P(last symbol | symbols before) of n-grams of up to three symbols, for all languages of a script side by
/// side: one look-up and seven additions score a letter for fifty languages.
///
/// A row holds a byte for each language (a lane), in steps above the floor. Sums of up to 256 rows are kept in
/// eight lanes of 16 bits in two words: even lanes in the first, odd lanes in the second.
final class DenseTable {

    /// One step, in nats.
    static final double STEP = 0.1;

    /// Bits of a slot that hold the number of the row, from 1.
    static final int ROW_BITS = 17;

    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment segment;
    private final long slots;
    private final long rows;
    private final int mask;
    private final int lanes;
    private final long end;

    /// The table that begins at `start` of a file.
    DenseTable(MemorySegment file, long start, int languages) {
        segment = file;
        lanes = lanes(languages);
        mask = file.get(INT, start) - 1;
        slots = start + 8;
        rows = slots + 8L * (mask + 1);
        end = rows + (long) lanes * file.get(INT, start + 4);
    }

    /// Bytes of a row for so many languages.
    static int lanes(int languages) {
        return (languages + 7) / 8 * 8;
    }

    /// Position after the table.
    long end() {
        return end;
    }

    /// Where the row of an n-gram begins, or -1 where it has none.
    long row(long hash) {
        long key = Ngrams.key(hash);
        int slot = (int) key & mask;
        while (true) {
            long entry = segment.get(LONG, slots + 8L * slot);
            if (entry == 0) {
                return -1;
            }
            if (entry >>> ROW_BITS == key) {
                return rows + lanes * ((entry & (1L << ROW_BITS) - 1) - 1);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Adds a row to packed sums: two words for each eight languages.
    void addTo(long[] packed, long row) {
        for (int i = 0; i < lanes / 8; i++) {
            long eight = segment.get(LONG, row + 8L * i);
            packed[2 * i] += eight >>> 8 & EVEN;
            packed[2 * i + 1] += eight & EVEN;
        }
    }

    /// Adds packed sums to plain ones, in steps.
    void unpack(long[] packed, int[] sums) {
        for (int lane = 0; lane < lanes; lane++) {
            int shift = 48 - (lane & 7) / 2 * 16;
            sums[lane] += (int) (packed[lane / 8 * 2 + (lane & 1)] >>> shift) & 0xFFFF;
        }
    }
}
