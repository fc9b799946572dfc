package io.databroker.refinery.refine.dedup.text;

import java.util.Arrays;
import java.util.BitSet;

/// Finds passages that texts share, however little of either they are.
///
/// Every run of eight words has a hash; of any eight runs in a row the one with the least hash is kept (winnowing,
/// Schleimer, Wilkerson and Aiken 2003). Two texts that share fifteen words in a row then share a kept hash at the
/// least, while two in nine are kept. Which texts share one tells candidates; how much they share is measured with
/// all runs, so that the share is exact.
final class Winnowing {

    /// Words of the shortest passage that counts.
    static final int RUN = 8;

    private static final int WINDOW = 8;

    private Winnowing() {}

    /// The hashes kept, ascending and distinct; none of texts with fewer than eight words.
    static int[] kept(int[] words) {
        int[] runs = runs(words);
        var kept = new int[runs.length];
        int count = 0;
        int least = -1;
        for (int end = Math.min(WINDOW, runs.length); end > 0 && end <= runs.length; end++) {
            int start = Math.max(0, end - WINDOW);
            if (least < start) {
                least = start;
                for (int i = start + 1; i < end; i++) {
                    least = runs[i] <= runs[least] ? i : least;
                }
                kept[count++] = runs[least];
            } else if (runs[end - 1] <= runs[least]) {
                least = end - 1;
                kept[count++] = runs[least];
            }
        }
        return Arrays.stream(kept, 0, count).sorted().distinct().toArray();
    }

    /// How many words of `text` stand in passages of eight words or more that `other` has, too.
    ///
    /// @param other the runs of the other text, ascending
    static int shared(int[] text, int[] other) {
        int[] runs = runs(text);
        var shared = new BitSet(text.length);
        for (int i = 0; i < runs.length; i++) {
            if (Arrays.binarySearch(other, runs[i]) >= 0) {
                shared.set(i, i + RUN);
            }
        }
        return shared.cardinality();
    }

    /// The hash of every run of eight words, in order.
    static int[] runs(int[] words) {
        var runs = new int[Math.max(0, words.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = (hash ^ Words.hash(words[j])) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            runs[i] = (int) ((hash * 0xBF58476D1CE4E5B9L) >>> Integer.SIZE);
        }
        return runs;
    }
}
