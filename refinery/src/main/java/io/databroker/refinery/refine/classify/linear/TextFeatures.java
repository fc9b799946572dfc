package io.databroker.refinery.refine.classify.linear;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/// Turns texts into hashed counts: words, pairs of neighbouring words, and runs of letters at and inside words,
/// each hashed into one of 2^`bits` buckets.
///
/// @param bits of the number of buckets
/// @param pairs whether neighbouring words count as features of their own
/// @param shortest run of letters, 0 for none
/// @param longest run of letters
public record TextFeatures(int bits, boolean pairs, int shortest, int longest) {

    private static final int LONGEST_WORD = 40;
    private static final long FACTOR = 0x9E_37_79_B9_7F_4A_7C_15L;

    /// The number of buckets.
    public int size() {
        return 1 << bits;
    }

    /// The counts of a text's features, as logarithms: 1 + ln(count).
    SparseVector of(CharSequence text) {
        int[] buckets = new int[256];
        int[] size = new int[1];
        int[][] grown = {buckets};
        forEach(text, (ignored, bucket) -> {
            if (size[0] == grown[0].length) {
                grown[0] = Arrays.copyOf(grown[0], size[0] * 2);
            }
            grown[0][size[0]++] = bucket;
        });
        return count(Arrays.copyOf(grown[0], size[0]));
    }

    /// Visits every feature: what it is, where that is a word or a pair, else the empty text; and its bucket.
    void forEach(CharSequence text, ObjIntConsumer<Span> visitor) {
        char[] word = new char[LONGEST_WORD + 2];
        long last = 0;
        int lastStart = 0;
        int length = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) && length < LONGEST_WORD) {
                start = length == 0 ? i : start;
                word[++length] = Character.toLowerCase(c);
            } else if (length > 0) {
                long hash = hash(word, 1, length + 1, 7);
                if (length > 1) {
                    visitor.accept(new Span(start, i), bucket(hash));
                    if (pairs && last != 0) {
                        visitor.accept(new Span(lastStart, i), bucket(last * 31 + hash));
                    }
                    last = hash;
                    lastStart = start;
                }
                visitRuns(word, length, visitor);
                length = 0;
            }
        }
    }

    /// Where a feature stands in the text.
    record Span(int start, int end) {

        static final Span NONE = new Span(0, 0);
    }

    private void visitRuns(char[] word, int length, ObjIntConsumer<Span> visitor) {
        if (shortest == 0) {
            return;
        }
        word[0] = ' ';
        word[length + 1] = ' ';
        for (int from = 0; from < length + 2; from++) {
            for (int to = from + shortest; to <= Math.min(length + 2, from + longest); to++) {
                visitor.accept(Span.NONE, bucket(hash(word, from, to, 13)));
            }
        }
    }

    private static long hash(char[] word, int from, int to, long seed) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = (Long.rotateLeft(hash, 29) ^ word[i]) * FACTOR;
        }
        return hash;
    }

    private int bucket(long hash) {
        return (int) (((hash ^ (hash >>> 29)) * FACTOR) >>> (64 - bits));
    }

    private static SparseVector count(int[] buckets) {
        Arrays.sort(buckets);
        int distinct = (int) Arrays.stream(buckets).distinct().count();
        int[] indices = new int[distinct];
        float[] values = new float[distinct];
        int at = -1;
        for (int i = 0; i < buckets.length; i++) {
            if (i == 0 || buckets[i] != buckets[i - 1]) {
                indices[++at] = buckets[i];
            }
            values[at]++;
        }
        for (int i = 0; i < distinct; i++) {
            values[i] = (float) (1 + Math.log(values[i]));
        }
        return new SparseVector(indices, values);
    }
}
