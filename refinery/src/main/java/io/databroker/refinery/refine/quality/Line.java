package io.databroker.refinery.refine.quality;

/// Counts over the line that is being scanned. Not shared between threads.
final class Line {

    int words;
    int sentences;
    int letters;
    int upper;
    int digits;
    int boilerplate;
    int longestWord;
    /// Tabs and vertical bars.
    int columns;
    /// Holds a phrase that C4 refuses, such as "terms of use", or "javascript".
    boolean policy;
    /// Holds "likes", "shares" or the like.
    boolean counter;

    void clear() {
        words = sentences = letters = upper = digits = boilerplate = longestWord = columns = 0;
        policy = counter = false;
    }
}
