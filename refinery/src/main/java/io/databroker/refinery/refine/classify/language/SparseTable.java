package io.databroker.refinery.refine.classify.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// What n-grams of three to five symbols add to the scores of the languages that know them.
///
/// The upper bits of an n-gram's key choose a bucket; in it stand, for each n-gram, the next 16 bits of its key and
/// then its weights, two bytes each: the lane of the language (highest bit set on the last) and the weight in
/// steps. Buckets hold about four n-grams, so that a look-up reads one offset and one or two cache lines. About one
/// unknown n-gram in ten thousand is taken for a known one.
final class SparseTable {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment segment;
    private final int bits;
    private final long offsets;
    private final long data;

    /// The table that begins at `start` of a file.
    SparseTable(MemorySegment file, long start) {
        segment = file;
        bits = file.get(INT, start);
        offsets = start + 4;
        data = offsets + ((1L << bits) + 1) * 4;
    }

    /// Position after the table.
    long end() {
        return data + segment.get(INT, data - 4);
    }

    /// Adds the weights of an n-gram to the sums of the languages, in steps.
    void addTo(int[] sums, long hash) {
        long key = Ngrams.key(hash);
        long slot = offsets + (key >>> (Ngrams.KEY_BITS - bits)) * 4;
        long at = data + segment.get(INT, slot);
        long end = data + segment.get(INT, slot + 4);
        short fingerprint = (short) (key >>> (Ngrams.KEY_BITS - bits - 16));
        while (at < end) {
            boolean found = segment.get(SHORT, at) == fingerprint;
            int lane;
            do {
                at += 2;
                lane = segment.get(ValueLayout.JAVA_BYTE, at);
                if (found) {
                    sums[lane & 0x7F] += segment.get(ValueLayout.JAVA_BYTE, at + 1);
                }
            } while (lane >= 0);
            if (found) {
                return;
            }
            at += 2;
        }
    }
}
