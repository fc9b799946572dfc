package io.databroker.refinery.refine.dedup.text;

import java.util.Arrays;

/// How alike two texts are, word by word.
///
/// `inOrder` is the length of the longest common subsequence of words, by the bit-parallel recurrence of Hyyrö
/// (2004): 64 words of the one text advance in one step for each word of the other, block after block, with the
/// carries of a block kept for the next. O(n m / 64) time, O(n + m) memory.
///
/// Beside it stands what sets the two apart: the words that one has and the other lacks, and how many of
/// those are values (numbers, codes, names). Records filled into one template differ in values alone.
///
/// @param shorter words of the shorter text
/// @param longer words of the longer text
/// @param inOrder words that both have in the same order
/// @param different words that only one of the two has, in both texts together
/// @param values those of `different` that are numbers, codes or names
/// @param numbersOnEachSide the lesser of the counts of words with digits that only the one or the other has
record Likeness(int shorter, int longer, int inOrder, int different, int values, int numbersOnEachSide) {

    /// Twice the common words over all words, in [0, 1].
    double editRatio() {
        return 2.0 * inOrder / (shorter + longer);
    }

    /// The share of the shorter text that the longer holds in order, in [0, 1].
    double containment() {
        return (double) inOrder / shorter;
    }

    /// Compares two texts that have at least one word each.
    static Likeness of(int[] a, int[] b) {
        int[] longer = a.length >= b.length ? a : b;
        int[] shorter = a.length >= b.length ? b : a;
        var words = new Vocabulary(shorter);
        int[] known = words.count(shorter);
        int[] places = words.places(longer);
        int[] left = known.clone();
        var extra = new Tally(capitals(longer));
        for (int i = 0; i < longer.length; i++) {
            if (places[i] < 0 || left[places[i]]-- <= 0) {
                extra.add(longer[i]);
            }
        }
        var missing = new Tally(capitals(shorter));
        int[] own = words.places(shorter);
        for (int i = 0; i < shorter.length; i++) {
            if (left[own[i]] > 0) {
                left[own[i]]--;
                missing.add(shorter[i]);
            }
        }
        return new Likeness(
                shorter.length,
                longer.length,
                commonInOrder(own, places, words.size()),
                extra.all + missing.all,
                extra.values + missing.values,
                Math.min(extra.numbers, missing.numbers));
    }

    private static int commonInOrder(int[] shorter, int[] longer, int vocabulary) {
        var masks = new long[vocabulary];
        var carries = new byte[longer.length];
        int common = 0;
        for (int start = 0; start < shorter.length; start += Long.SIZE) {
            int end = Math.min(start + Long.SIZE, shorter.length);
            for (int i = start; i < end; i++) {
                masks[shorter[i]] |= 1L << (i - start);
            }
            long block = advance(masks, longer, carries);
            common += Long.bitCount(~block & (-1L >>> (Long.SIZE - (end - start))));
            for (int i = start; i < end; i++) {
                masks[shorter[i]] = 0;
            }
        }
        return common;
    }

    /// One block of up to 64 words against the whole other text; a zero bit in the result is a word in common.
    private static long advance(long[] masks, int[] longer, byte[] carries) {
        long block = -1;
        for (int i = 0; i < longer.length; i++) {
            long mask = longer[i] < 0 ? 0 : masks[longer[i]];
            long met = block & mask;
            long partial = block + met;
            long sum = partial + carries[i];
            boolean over = Long.compareUnsigned(partial, block) < 0 || Long.compareUnsigned(sum, partial) < 0;
            carries[i] = (byte) (over ? 1 : 0);
            block = sum | (block & ~mask);
        }
        return block;
    }

    /// Whether a capital says "name" here, and not that somebody likes to shout.
    private static boolean capitals(int[] words) {
        long capital =
                Arrays.stream(words).filter(word -> (word & Words.CAPITAL) != 0).count();
        return 2 * capital <= words.length;
    }

    /// Counts words by kind.
    private static final class Tally {
        private final boolean namesAreCapital;
        private int all;
        private int values;
        private int numbers;

        Tally(boolean namesAreCapital) {
            this.namesAreCapital = namesAreCapital;
        }

        void add(int word) {
            boolean number = (word & Words.DIGIT) != 0;
            all++;
            numbers += number ? 1 : 0;
            values += number || (namesAreCapital && (word & Words.CAPITAL) != 0) ? 1 : 0;
        }
    }
}
