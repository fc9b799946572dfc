package io.databroker.refinery.refine.compliance.personal;

import java.util.Arrays;

/// What the tagger looks at: for every token of a stretch, a list of hashed features.
///
/// A feature is one observation with its place: the word, its spelling, its ends, what the lexicon says, and the
/// same of its neighbours, alone and in pairs; the last common word before it, which is often what a name follows
/// (`lives at`, `works for`); and where in which line it stands, for letterheads have a layout and no grammar. A
/// form that [Patterns] has proven stands for its digits.
final class Feature {

    /// Features of one token, at most.
    static final int MOST = 40;

    private static final int WORD = 1;
    private static final int SHAPE = 2;
    private static final int FLAGS = 3;
    private static final int PREFIX = 4;
    private static final int SUFFIX = 5;
    private static final int OUTSIDE = -7;
    private static final int PLACES_IN_LINE = 3;
    private static final int SHORT_LINE = 5;

    private final Tokens tokens;
    private final int[] shapes;
    private final int[] flags;
    private final int[] proven;

    /// For each token, the last common word in small letters before it, or -1.
    private final int[] announcers;

    /// For each token, the first of its line.
    private final int[] lines;

    private final boolean small;

    /// @param proven for each token, the number of the proven form it is part of, or 0
    Feature(Tokens tokens, Lexicon lexicon, int[] proven) {
        this.tokens = tokens;
        this.proven = proven;
        shapes = new int[tokens.size()];
        flags = new int[tokens.size()];
        small = isSmall(tokens);
        announcers = new int[tokens.size()];
        lines = new int[tokens.size()];
        int announcer = -1;
        int line = 0;
        for (int i = 0; i < tokens.size(); i++) {
            shapes[i] = shape(i);
            flags[i] = tokens.kind(i) == Tokens.LETTERS ? lexicon.flags(tokens.hash(i)) : 0;
            announcers[i] = announcer;
            lines[i] = line;
            announcer = isCommon(i) ? i : announcer;
            line = tokens.kind(i) == Tokens.LINE_END ? i + 1 : line;
        }
    }

    private boolean isCommon(int token) {
        return (flags[token] & Lexicon.COMMON) != 0 && Character.isLowerCase(tokens.first(token));
    }

    /// Whether the writer uses no capitals at all.
    boolean isSmall() {
        return small;
    }

    /// Whether the writer uses no capitals, so that a small letter says nothing against a name.
    private static boolean isSmall(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == Tokens.LETTERS && Character.isUpperCase(tokens.first(i))) {
                return false;
            }
        }
        return true;
    }

    /// Letters as small, capital, capital first or mixed; digits by number; signs as themselves; proven forms.
    private int shape(int token) {
        if (proven[token] > 0) {
            return 100 + proven[token];
        }
        return switch (tokens.kind(token)) {
            case Tokens.LETTERS -> letters(token);
            case Tokens.DIGITS -> 20 + Math.min(9, tokens.end(token) - tokens.start(token));
            case Tokens.MIXED -> 30;
            case Tokens.LINE_END -> 31;
            default -> 200 + tokens.first(token);
        };
    }

    private int letters(int token) {
        int length = tokens.end(token) - tokens.start(token);
        int capitals = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            capitals += Character.isUpperCase(tokens.text.charAt(i)) ? 1 : 0;
        }
        boolean first = Character.isUpperCase(tokens.first(token));
        if (capitals == 0) {
            return length == 1 ? 1 : small ? 9 : 2;
        }
        if (capitals == length) {
            return length == 1 ? 3 : length == 2 ? 4 : 5;
        }
        return first && capitals == 1 ? 6 : first ? 7 : 8;
    }

    /// What the lexicon says of a token.
    int flags(int token) {
        return flags[token];
    }

    /// Writes the features of a token into `to` and says how many there are.
    ///
    /// @param hidden flags of the lexicon to leave out, for training
    int of(int token, int hidden, int[] to) {
        int n = 0;
        int shape = at(shapes, token);
        int known = at(flags, token) & ~hidden;
        int before = at(shapes, token - 1);
        int after = at(shapes, token + 1);
        for (int d = -2; d <= 2; d++) {
            to[n++] = hash(WORD, d, word(token + d));
        }
        to[n++] = hash(SHAPE, 0, shape);
        to[n++] = hash(SHAPE, -1, before);
        to[n++] = hash(SHAPE, 1, after);
        to[n++] = hash(FLAGS, 0, known);
        to[n++] = hash(FLAGS, -1, at(flags, token - 1));
        to[n++] = hash(FLAGS, 1, at(flags, token + 1));
        to[n++] = hash(FLAGS, 2, at(flags, token + 2));
        to[n++] = hash(10, before * 1000 + shape, after);
        to[n++] = hash(13, word(token - 1), shape);
        to[n++] = hash(14, word(token + 1), shape);
        to[n++] = hash(17, known, shape);
        to[n++] = hash(18, known, at(flags, token - 1));
        to[n++] = hash(19, known, at(flags, token + 1));
        to[n++] = hash(22, at(shapes, token - 2) * 1000 + before, shape);
        to[n++] = hash(23, at(shapes, token + 2) * 1000 + after, shape);
        to[n++] = hash(24, announcer(token), shape);
        to[n++] = hash(25, line(token), shape);
        if (tokens.kind(token) == Tokens.LETTERS) {
            int length = tokens.end(token) - tokens.start(token);
            for (int k = 2; k <= Math.min(4, length); k++) {
                to[n++] = hash(SUFFIX, k, part(tokens.end(token) - k, k));
            }
            if (length > 3) {
                to[n++] = hash(PREFIX, 3, part(tokens.start(token), 3));
            }
            for (int bit = 1; bit < 1 << Lexicon.FLAGS; bit <<= 1) {
                if ((known & bit) != 0 && n < MOST) {
                    to[n++] = hash(FLAGS, 99, bit);
                }
            }
        }
        return n;
    }

    /// The last common word before a token, and whether a line ended since.
    private int announcer(int token) {
        int announcer = announcers[token];
        return announcer < 0 ? OUTSIDE : tokens.hash(announcer) * 2 + (announcer < lines[token] ? 1 : 0);
    }

    /// Where in its line a token stands, what the line begins with and how long the line before it is; one value
    /// for all that stand further in, for those are in sentences.
    private int line(int token) {
        int first = lines[token];
        int place = token - first;
        if (place >= PLACES_IN_LINE) {
            return OUTSIDE;
        }
        int length = first == 0 ? 0 : Math.min(SHORT_LINE, first - 1 - lines[first - 1]);
        return (shapes[first] * 8 + place) * 8 + (first == 0 ? 7 : length);
    }

    private int word(int token) {
        if (token < 0 || token >= tokens.size()) {
            return OUTSIDE;
        }
        return proven[token] > 0
                ? proven[token]
                : tokens.kind(token) == Tokens.DIGITS ? shapes[token] : tokens.hash(token);
    }

    private static int at(int[] values, int token) {
        return token < 0 || token >= values.length ? OUTSIDE : values[token];
    }

    private int part(int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + Character.toLowerCase(tokens.text.charAt(i));
        }
        return hash;
    }

    private static int hash(int kind, int a, int b) {
        int hash = (kind * 0x85EBCA6B + a) * 0xC2B2AE35 + b;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }

    /// The features of a token, as an array of their own.
    int[] listed(int token, int hidden) {
        int[] features = new int[MOST];
        return Arrays.copyOf(features, of(token, hidden, features));
    }
}
