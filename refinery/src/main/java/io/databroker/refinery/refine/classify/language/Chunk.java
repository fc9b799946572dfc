package io.databroker.refinery.refine.classify.language;

/// A stretch of words in one script: the smallest piece that gets a language of its own.
///
/// @param start first position in the text
/// @param end position after it
/// @param kind of its letters, see [Letters]
/// @param letters how many it has
/// @param words how many they form
/// @param sums scores by lane, in steps of [DenseTable#STEP]; empty where the script settles the language
record Chunk(int start, int end, byte kind, int letters, int words, int[] sums) {

    /// How much of the text its letters carry: a Chinese character says more than a Latin letter.
    double weight() {
        return letters * Letters.weight(kind);
    }
}
