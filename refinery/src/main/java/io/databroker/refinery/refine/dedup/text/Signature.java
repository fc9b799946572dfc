package io.databroker.refinery.refine.dedup.text;

import java.util.Arrays;

/// MinHash signatures: two texts agree in a row with the probability that is their shingles' Jaccard similarity.
///
/// Each of the 320 rows orders all shingles in its own pseudo-random way, `(shingle ^ mask) * odd factor` in 32
/// bits, and keeps the least one; what is stored of it is one byte of its hash (b-bit minwise hashing, Li and
/// König 2010), so that strangers agree in one row of 256. Four rows make a band, whose 32 bits are the key of a
/// bucket: texts that are alike by .5 meet in one of the 80 bands with a probability of .99, by .1 with .01. The
/// share of equal bytes estimates the similarity with a standard error of .03 at most.
///
/// A classic signature costs one step for each shingle and row, but the steps are independent, and the compiler
/// makes vector instructions of them: about 40 ns for each word. One-permutation schemes do less work, and
/// estimate short texts worse.
final class Signature {

    /// Changes whenever signatures of the same text do.
    static final int VERSION = 1;

    static final int BANDS = 80;
    static final int ROWS = 4 * BANDS;

    private static final int[] MASKS = new int[ROWS];
    private static final int[] FACTORS = new int[ROWS];

    static {
        for (int row = 0; row < ROWS; row++) {
            MASKS[row] = (int) mix(2L * row + 1);
            FACTORS[row] = (int) mix(2L * row + 2) | 1;
        }
    }

    private Signature() {}

    /// The signature of a text with at least one word.
    static byte[] of(int[] words) {
        var least = new int[ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        boolean any = false;
        for (int last = 1; last < words.length; last++) {
            int length = Words.shingleLength(words[last]);
            if (last >= length - 1) {
                lower(least, shingle(words, last, length));
                any = true;
            }
        }
        if (!any) {
            lower(least, shingle(words, words.length - 1, words.length));
        }
        var bytes = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            bytes[row] = (byte) ((least[row] * 0x9E3779B1) >>> 24);
        }
        return bytes;
    }

    private static int shingle(int[] words, int last, int length) {
        long hash = length;
        for (int i = last - length + 1; i <= last; i++) {
            hash = (hash + Words.hash(words[i])) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 32;
        }
        return (int) mix(hash);
    }

    private static void lower(int[] least, int shingle) {
        for (int row = 0; row < ROWS; row++) {
            least[row] = Math.min(least[row], (shingle ^ MASKS[row]) * FACTORS[row]);
        }
    }

    /// The finaliser of SplitMix64.
    private static long mix(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
