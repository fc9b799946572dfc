package io.databroker.refinery.refine.compliance.personal;

import java.util.Arrays;

/// A text cut into runs of letters and digits, single other characters and line ends; blanks are left out.
///
/// One pass over the text, a few nanoseconds a character. Each word gets a hash of its lower-case form, so that
/// every dictionary after it costs one probe and no string.
final class Tokens {

    static final byte LETTERS = 1;
    static final byte DIGITS = 2;
    static final byte MIXED = 3;
    static final byte SIGN = 4;
    static final byte LINE_END = 5;

    private static final byte[] ASCII = new byte[128];

    static {
        Arrays.fill(ASCII, SIGN);
        Arrays.fill(ASCII, '0', '9' + 1, DIGITS);
        Arrays.fill(ASCII, 'A', 'Z' + 1, LETTERS);
        Arrays.fill(ASCII, 'a', 'z' + 1, LETTERS);
        ASCII['\n'] = LINE_END;
        ASCII[' '] = 0;
        ASCII['\t'] = 0;
        ASCII['\r'] = 0;
    }

    final String text;
    private final char[] chars;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] hashes;
    private byte[] kinds;

    private Tokens(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        int guess = text.length() / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        hashes = new int[guess];
        kinds = new byte[guess];
    }

    static Tokens of(String text) {
        var tokens = new Tokens(text);
        int i = 0;
        while (i < tokens.chars.length) {
            byte kind = kind(tokens.chars[i]);
            if (kind == 0) {
                i++;
            } else if (kind >= SIGN) {
                tokens.add(i, i + 1, tokens.chars[i], kind);
                i++;
            } else {
                i = tokens.addWord(i);
            }
        }
        return tokens;
    }

    private int addWord(int start) {
        int i = start;
        int hash = 0;
        int seen = 0;
        while (i < chars.length) {
            char c = chars[i];
            byte kind = kind(c);
            if (kind == 0 || kind >= SIGN) {
                break;
            }
            seen |= kind;
            hash = hash * 31 + lower(c);
            i++;
        }
        add(start, i, hash, (byte) seen);
        return i;
    }

    private void add(int start, int end, int hash, byte kind) {
        if (size == starts.length) {
            int more = size + size / 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            hashes = Arrays.copyOf(hashes, more);
            kinds = Arrays.copyOf(kinds, more);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        kinds[size++] = kind;
    }

    private static byte kind(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.isSurrogate(c)) {
            return LETTERS;
        }
        return Character.isSpaceChar(c) ? 0 : SIGN;
    }

    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /// The hash that a token of this word has.
    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + lower(word.charAt(i));
        }
        return hash;
    }

    int size() {
        return size;
    }

    /// The first token that ends after this position; [#size] where there is none.
    int at(int position) {
        int at = Arrays.binarySearch(ends, 0, size, position + 1);
        return at < 0 ? -at - 1 : at;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /// Of the lower-case form.
    int hash(int token) {
        return hashes[token];
    }

    /// [#LETTERS], [#DIGITS], [#MIXED] letters and digits, [#SIGN] or [#LINE_END].
    byte kind(int token) {
        return kinds[token];
    }

    char first(int token) {
        return chars[starts[token]];
    }

    /// Whether nothing stands between the token and the one before it.
    boolean joined(int token) {
        return token > 0 && ends[token - 1] == starts[token];
    }

    String text(int token) {
        return text.substring(starts[token], ends[token]);
    }
}
