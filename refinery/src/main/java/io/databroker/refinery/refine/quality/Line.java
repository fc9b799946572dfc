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
    /// Signs that code and markup are made of.
    int signs;
    int commas;
    /// Holds a phrase that C4 refuses, such as "terms of use", or "javascript".
    boolean policy;
    /// Holds "likes", "shares" or the like.
    boolean counter;

    /// Whether it looks like program code, a row of a table, or markup: many tabs, bars or commas, or a sign of
    /// code for every third word.
    boolean isStructured() {
        return columns >= 2
                || (commas >= 4 && 3 * commas >= words)
                || (signs >= 2 && 3 * signs >= words)
                || (signs == 1 && words <= 2);
    }

    void clear() {
        words = sentences = letters = upper = digits = boilerplate = longestWord = columns = signs = commas = 0;
        policy = counter = false;
    }
}
