package io.databroker.refinery.refine.classify.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Collects the weights of long n-grams and writes them in the form that [SparseTable] reads.
final class SparseWriter {

    /// Weights that change the score of a text by less than this, in nats per symbol, are left out.
    private static final double LEAST_IMPACT = 6e-8;

    /// Average number of n-grams in a bucket, as a power of two.
    private static final int BUCKET_LOAD = 2;

    private long[] entries = new long[1 << 16];
    private int size;

    /// Adds one weight, in nats.
    void add(long hash, int lane, double weight, double frequency) {
        long steps = Math.clamp(Math.round(weight / DenseTable.STEP), Byte.MIN_VALUE, Byte.MAX_VALUE);
        if (steps == 0 || frequency * Math.abs(weight) < LEAST_IMPACT) {
            return;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + size / 2);
        }
        entries[size++] = Ngrams.key(hash) << 16 | (long) lane << 8 | (steps & 0xFF);
    }

    void write(DataOutputStream out) throws IOException {
        Arrays.sort(entries, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            distinct += first(i) ? 1 : 0;
        }
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(distinct) - BUCKET_LOAD);
        int[] offsets = new int[(1 << bits) + 1];
        for (int i = 0; i < size; i++) {
            offsets[bucket(i, bits) + 1] += first(i) ? 4 : 2;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        out.writeInt(bits);
        for (int offset : offsets) {
            out.writeInt(offset);
        }
        for (int i = 0; i < size; i++) {
            if (first(i)) {
                out.writeShort((int) (entries[i] >>> (Ngrams.KEY_BITS - bits)));
            }
            boolean last = i + 1 == size || first(i + 1);
            out.writeByte(((int) (entries[i] >>> 8) & 0x7F) | (last ? 0x80 : 0));
            out.writeByte((int) entries[i]);
        }
    }

    private boolean first(int i) {
        return i == 0 || entries[i] >>> 16 != entries[i - 1] >>> 16;
    }

    private int bucket(int i, int bits) {
        return (int) (entries[i] >>> (Ngrams.KEY_BITS + 16 - bits));
    }
}
