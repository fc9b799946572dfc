package io.databroker.refinery.refine.quality;

import java.util.Arrays;

/// The words of one text in order, each with its place and the number of its distinct form; and, for each distinct
/// form, what the word lists and models say of it, so that they are asked only once: of frequent Latin forms once
/// for many texts. Not shared between threads.
final class Words {

    private static final int ODD_BITS = 10;
    private static final int UNLIKELY_BITS = 13;
    private static final int REMEMBERED_BITS = 12;

    private final LetterModel letterModel = LetterModel.shipped();
    private final Interner forms = new Interner();
    private int count;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] ids = new int[256];
    private int[] lengths = new int[257];
    private int[] flags = new int[256];
    private int[] classes = new int[256];
    private int[] syllables = new int[256];
    private int[] surprises = new int[256];
    private long allSyllables;
    private final long[] rememberedForms = new long[1 << REMEMBERED_BITS];
    private final int[] remembered = new int[4 << REMEMBERED_BITS];

    void clear(int chars) {
        count = 0;
        allSyllables = 0;
        forms.clear(chars / 6);
    }

    /// Adds a word and gives the flags of the [Lexicon] for it.
    ///
    /// @param hash of its characters as they stand
    /// @param folded [Lexicon#hash] of its characters in lower case
    /// @param latin whether it is made of Latin letters only
    int add(char[] text, int start, int end, long hash, long folded, boolean latin) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            ids = Arrays.copyOf(ids, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count + 1);
        }
        int known = forms.size();
        int id = forms.add(hash);
        if (id == known) {
            makeRoom(id);
            if (latin) {
                recall(text, start, end, hash, folded, id);
            } else {
                describe(text, start, end, folded, false, id);
            }
        }
        starts[count] = start;
        ends[count] = end;
        ids[count] = id;
        lengths[count + 1] = lengths[count] + end - start;
        count++;
        allSyllables += syllables[id];
        return flags[id];
    }

    private void makeRoom(int id) {
        if (id == flags.length) {
            flags = Arrays.copyOf(flags, 2 * id);
            classes = Arrays.copyOf(classes, 2 * id);
            syllables = Arrays.copyOf(syllables, 2 * id);
            surprises = Arrays.copyOf(surprises, 2 * id);
        }
    }

    /// Describes a form in Latin letters, or remembers how it was described in a text before.
    private void recall(char[] text, int start, int end, long hash, long folded, int id) {
        int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - REMEMBERED_BITS));
        int at = 4 * slot;
        if (rememberedForms[slot] == hash) {
            flags[id] = remembered[at];
            classes[id] = remembered[at + 1];
            syllables[id] = remembered[at + 2];
            surprises[id] = remembered[at + 3];
            return;
        }
        describe(text, start, end, folded, true, id);
        rememberedForms[slot] = hash;
        remembered[at] = flags[id];
        remembered[at + 1] = classes[id];
        remembered[at + 2] = syllables[id];
        remembered[at + 3] = surprises[id];
    }

    private void describe(char[] text, int start, int end, long folded, boolean latin, int id) {
        flags[id] = Lexicon.flags(folded);
        classes[id] = OrderModel.classOf(text, start, end);
        syllables[id] = latin ? syllables(text, start, end) : 0;
        surprises[id] = latin && end - start > 2 ? letterModel.surprise(text, start, end) : 0;
    }

    /// Groups of vowels, without a silent `e` at the end; 1 at least.
    private static int syllables(char[] text, int start, int end) {
        int groups = 0;
        boolean within = false;
        for (int i = start; i < end; i++) {
            boolean vowel = Characters.isVowel(text[i]);
            groups += vowel && !within ? 1 : 0;
            within = vowel;
        }
        boolean silent = groups > 1 && text[end - 1] == 'e' && text[end - 2] != 'l';
        return Math.max(1, silent ? groups - 1 : groups);
    }

    /// Of all words in Latin script.
    long syllables() {
        return allSyllables;
    }

    int count() {
        return count;
    }

    int distinct() {
        return forms.size();
    }

    int id(int word) {
        return ids[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int flags(int word) {
        return flags[ids[word]];
    }

    /// Its [OrderModel] class.
    int orderClass(int word) {
        return classes[ids[word]];
    }

    /// Mean bits of its letters under the [LetterModel]; 0 where it has no figure.
    double surprise(int word) {
        return (surprises[ids[word]] & (LetterModel.WORST - 1)) / (ends[word] - starts[word] + 1.0);
    }

    /// Whether one of its letters is at a place where it is seldom seen in any language.
    boolean isOdd(int word) {
        return surprises[ids[word]] >= ODD_BITS * LetterModel.WORST;
    }

    /// Whether one of its letters is at a place where it is all but never seen in any language.
    boolean isUnlikely(int word) {
        return surprises[ids[word]] >= UNLIKELY_BITS * LetterModel.WORST;
    }

    /// How often the word's form occurs in the whole text.
    int occurrences(int word) {
        return forms.count(ids[word]);
    }

    /// Characters of `n` words from `word` on, without what is between them.
    int letters(int word, int n) {
        return lengths[word + n] - lengths[word];
    }
}
