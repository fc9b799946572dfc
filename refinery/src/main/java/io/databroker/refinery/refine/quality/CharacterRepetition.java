package io.databroker.refinery.refine.quality;

import java.util.Arrays;

/// How much of a text its most frequent character 10-grams make up, as data-juicer's character repetition filter
/// counts:
/// the ⌊√distinct⌋ most frequent ones, as far as they occur more than once, over all occurrences.
///
/// A rolling hash and one table; linear. Only the first 65,536 characters are looked at, so that the table stays in
/// the processor's cache. Not shared between threads.
final class CharacterRepetition {

    private static final int GRAM = 10;
    private static final int MOST = 1 << 16;
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LEAVING = power();

    private final Interner grams = new Interner();
    private int[] repeated = new int[64];

    private static long power() {
        long power = 1;
        for (int i = 0; i < GRAM; i++) {
            power *= BASE;
        }
        return power;
    }

    /// A share in [0, 1]; 0 for a text of fewer than ten characters.
    double share(char[] text, int length) {
        int end = Math.min(length, MOST);
        if (end < GRAM) {
            return 0;
        }
        grams.clear(end);
        long hash = 0;
        for (int i = 0; i < end; i++) {
            hash = hash * BASE + text[i] + 1;
            if (i >= GRAM) {
                hash -= LEAVING * (text[i - GRAM] + 1);
            }
            if (i >= GRAM - 1) {
                grams.add(hash);
            }
        }
        return top() / (double) (end - GRAM + 1);
    }

    private long top() {
        int size = grams.size();
        int n = 0;
        for (int id = 0; id < size; id++) {
            if (grams.count(id) > 1) {
                if (n == repeated.length) {
                    repeated = Arrays.copyOf(repeated, 2 * n);
                }
                repeated[n++] = grams.count(id);
            }
        }
        int most = (int) Math.sqrt(size);
        if (n > most) {
            Arrays.sort(repeated, 0, n);
        }
        long sum = 0;
        for (int i = Math.max(0, n - most); i < n; i++) {
            sum += repeated[i];
        }
        return sum;
    }
}
