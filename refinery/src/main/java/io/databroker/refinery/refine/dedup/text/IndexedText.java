package io.databroker.refinery.refine.dedup.text;

import java.nio.charset.StandardCharsets;

/// A text as the index keeps it.
///
/// @param name by which it is reported
/// @param words as [Words] gives them, four at least
/// @param signature of the words
record IndexedText(String name, int[] words, byte[] signature) {

    static IndexedText of(String name, int[] words) {
        return new IndexedText(name, words, Signature.of(words));
    }

    /// The same for equal names with equal words, and hardly ever for others.
    int identity() {
        long hash = words.length;
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (int word : words) {
            hash = (hash ^ word) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> Integer.SIZE);
    }

    /// In how many rows the signatures of two texts agree.
    int agreement(byte[] other) {
        int agreement = 0;
        for (int row = 0; row < Signature.ROWS; row++) {
            agreement += signature[row] == other[row] ? 1 : 0;
        }
        return agreement;
    }
}
