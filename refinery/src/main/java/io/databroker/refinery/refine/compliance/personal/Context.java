package io.databroker.refinery.refine.compliance.personal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words around a span, in lower case: what stands before a number often says what the number is.
record Context(Set<String> words) {

    private static final int BEFORE = 60;
    private static final int AFTER = 24;

    /// The words of the 60 characters before the span and the 24 after it, never across an empty line.
    static Context around(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < BEFORE && !emptyLine(text, from - 1)) {
            from--;
        }
        int to = Math.min(text.length(), end + AFTER);
        var words = new HashSet<String>();
        collect(text, from, start, words);
        collect(text, end, to, words);
        return new Context(words);
    }

    private static boolean emptyLine(String text, int at) {
        return text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\n';
    }

    private static void collect(String text, int from, int to, Set<String> words) {
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    boolean names(Set<String> any) {
        for (String word : words) {
            if (any.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
