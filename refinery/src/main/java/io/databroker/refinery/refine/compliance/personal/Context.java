package io.databroker.refinery.refine.compliance.personal;

import java.util.Arrays;

/// The words around a span, as the hashes that [Tokens] gives them: what stands before a number often says what
/// the number is.
record Context(int[] hashes) {

    private static final int BEFORE = 60;
    private static final int AFTER = 24;

    /// The words of the 60 characters before the span and the 24 after it, never across an empty line before it.
    static Context around(Tokens tokens, int start, int end) {
        int at = tokens.at(start);
        int from = at;
        while (from > 0 && start - tokens.start(from - 1) <= BEFORE && !emptyLine(tokens, from - 1)) {
            from--;
        }
        int to = at;
        while (to < tokens.size() && tokens.end(to) <= end + AFTER) {
            to++;
        }
        int[] hashes = new int[to - from];
        int count = 0;
        for (int t = from; t < to; t++) {
            if (tokens.kind(t) == Tokens.LETTERS && (tokens.start(t) < start || tokens.start(t) >= end)) {
                hashes[count++] = tokens.hash(t);
            }
        }
        return new Context(Arrays.copyOf(hashes, count));
    }

    private static boolean emptyLine(Tokens tokens, int token) {
        return token > 0 && tokens.kind(token) == Tokens.LINE_END && tokens.kind(token - 1) == Tokens.LINE_END;
    }

    /// Whether one of the words is here.
    boolean names(Words words) {
        for (int hash : hashes) {
            if (words.has(hash)) {
                return true;
            }
        }
        return false;
    }
}
