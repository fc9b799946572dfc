package io.databroker.refinery.refine.classify.language;

/// Hashes of character n-grams. A word is read as [#START], its letters in lower case, [#END]; an n-gram is one to
/// five neighbouring symbols of that. Its hash grows symbol by symbol, so that the n-grams that begin at one place
/// cost one multiplication each.
final class Ngrams {

    /// Symbols of the longest n-gram.
    static final int LONGEST = 5;

    /// Bits of a key.
    static final int KEY_BITS = 47;

    /// Stands before the first letter of a word.
    static final char START = 1;

    /// Stands after the last letter of a word.
    static final char END = 2;

    /// The hash of no symbols at all.
    static final long EMPTY = 0x51_7C_C1_B7_27_22_0A_95L;

    private static final long FACTOR = 0x9E_37_79_B9_7F_4A_7C_15L;

    private Ngrams() {}

    /// The hash of an n-gram with one more symbol at its end.
    static long extend(long hash, char symbol) {
        return (Long.rotateLeft(hash, 29) ^ symbol) * FACTOR;
    }

    /// The hash of all symbols of `ngram`.
    static long hash(CharSequence ngram) {
        long hash = EMPTY;
        for (int i = 0; i < ngram.length(); i++) {
            hash = extend(hash, ngram.charAt(i));
        }
        return hash;
    }

    /// The hash of the first `length` symbols of `word`.
    static long hash(char[] word, int length) {
        long hash = EMPTY;
        for (int i = 0; i < length; i++) {
            hash = extend(hash, word[i]);
        }
        return hash;
    }

    /// The [#KEY_BITS] bits of a hash that tables are keyed by.
    static long key(long hash) {
        return ((hash ^ (hash >>> 31)) * FACTOR) >>> (64 - KEY_BITS);
    }
}
