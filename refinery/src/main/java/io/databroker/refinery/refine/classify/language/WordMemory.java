package io.databroker.refinery.refine.classify.language;

import java.util.Arrays;

/// Remembers the scores of words: half of a text is a few hundred words, and a word scores the same wherever it
/// stands.
///
/// A table of [#SLOTS] places, one for each hash; a word that comes later takes the place of the one before.
/// Words are compared letter by letter, so that the scores are those that the models give, whatever was seen
/// before. Longer words than [#LONGEST] are not remembered. Not shared between threads; about a megabyte for
/// fifty languages.
final class WordMemory {

    private static final int SLOT_BITS = 12;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int LONGEST = 16;

    private final int lanes;
    private final Scoring scoring;
    private final char[] words = new char[SLOTS * LONGEST];
    private final byte[] lengths = new byte[SLOTS];
    private final short[] scores;
    private final int[] fresh;

    /// Adds the scores of a word to sums.
    interface Scoring {
        void add(char[] word, int length, int[] sums);
    }

    /// @param lanes how many scores a word has
    /// @param scoring asked for words that are not remembered
    WordMemory(int lanes, Scoring scoring) {
        this.lanes = lanes;
        this.scoring = scoring;
        scores = new short[SLOTS * lanes];
        fresh = new int[lanes];
    }

    /// Adds the scores of a word to `sums`.
    void add(char[] word, int length, int[] sums) {
        if (length > LONGEST) {
            scoring.add(word, length, sums);
            return;
        }
        int slot = slot(word, length);
        int from = slot * lanes;
        if (!holds(slot, word, length)) {
            put(slot, word, length);
        }
        for (int lane = 0; lane < lanes; lane++) {
            sums[lane] += scores[from + lane];
        }
    }

    private static int slot(char[] word, int length) {
        int hash = length;
        for (int i = 1; i < length - 1; i++) {
            hash = hash * 31 + word[i];
        }
        return (hash * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
    }

    private boolean holds(int slot, char[] word, int length) {
        int from = slot * LONGEST;
        return lengths[slot] == length && Arrays.equals(words, from, from + length, word, 0, length);
    }

    private void put(int slot, char[] word, int length) {
        Arrays.fill(fresh, 0);
        scoring.add(word, length, fresh);
        System.arraycopy(word, 0, words, slot * LONGEST, length);
        lengths[slot] = (byte) length;
        for (int lane = 0; lane < lanes; lane++) {
            scores[slot * lanes + lane] = (short) fresh[lane];
        }
    }
}
