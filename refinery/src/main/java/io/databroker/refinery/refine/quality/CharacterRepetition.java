package io.databroker.refinery.refine.quality;

import java.util.Arrays;

/// How much of a text its most frequent character 10-grams make up, as data-juicer counts character repetition:
/// the ⌊√distinct⌋ most frequent ones, as far as they occur more than once, over all occurrences.
///
/// A rolling hash names each 10-gram. A first walk marks hashes in two bit sets, seen once and seen again; only
/// those seen again go through the counting table in a second walk, in natural text one in fifty. Linear. Only the
/// first 65,536 characters are looked at, so that everything stays in the processor's cache. Not shared between
/// threads.
final class CharacterRepetition {

    private static final int GRAM = 10;
    private static final int MOST = 1 << 16;
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LEAVING = power();

    private final Interner grams = new Interner();
    private long[] hashes = new long[1024];
    private long[] once = new long[256];
    private long[] again = new long[256];
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
        int count = end - GRAM + 1;
        if (count < 1) {
            return 0;
        }
        int bits = Math.max(6, 36 - Integer.numberOfLeadingZeros(count));
        clear(count, 1 << (bits - 6));
        mark(text, end, 64 - bits);
        int candidates = 0;
        grams.clear(count / 8);
        for (int i = 0; i < count; i++) {
            int slot = (int) ((hashes[i] * BASE) >>> (64 - bits));
            if ((again[slot >> 6] & (1L << slot)) != 0) {
                grams.add(hashes[i]);
                candidates++;
            }
        }
        return top(count - candidates + grams.size()) / (double) count;
    }

    private void clear(int count, int words) {
        if (hashes.length < count) {
            hashes = new long[2 * count];
        }
        if (once.length < words) {
            once = new long[words];
            again = new long[words];
        } else {
            Arrays.fill(once, 0, words, 0);
            Arrays.fill(again, 0, words, 0);
        }
    }

    private void mark(char[] text, int end, int shift) {
        long hash = 0;
        for (int i = 0; i < end; i++) {
            hash = hash * BASE + text[i] + 1;
            if (i >= GRAM) {
                hash -= LEAVING * (text[i - GRAM] + 1);
            }
            if (i >= GRAM - 1) {
                hashes[i - GRAM + 1] = hash;
                int slot = (int) ((hash * BASE) >>> shift);
                long bit = 1L << slot;
                again[slot >> 6] |= once[slot >> 6] & bit;
                once[slot >> 6] |= bit;
            }
        }
    }

    private long top(int distinct) {
        int n = 0;
        for (int id = 0; id < grams.size(); id++) {
            if (grams.count(id) > 1) {
                if (n == repeated.length) {
                    repeated = Arrays.copyOf(repeated, 2 * n);
                }
                repeated[n++] = grams.count(id);
            }
        }
        int most = (int) Math.sqrt(distinct);
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
