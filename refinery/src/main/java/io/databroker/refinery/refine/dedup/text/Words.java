package io.databroker.refinery.refine.dedup.text;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as the sequence of its words, each a hash of 28 bits and four bits that tell what kind of word it is.
///
/// A word is a run of letters, digits and marks, compared without regard to case and compatibility forms (NFKC).
/// Where a script has no spaces every character is a word of its own: Han and kana, and the scripts of South-East
/// Asia. One pass, no objects per word.
final class Words {

    /// The word has a digit.
    static final int DIGIT = 1;

    /// The word began with an upper-case letter; not part of its identity.
    static final int CAPITAL = 2;

    private static final int IDEOGRAPH = 1 << 2;
    private static final int UNSPACED = 2 << 2;
    private static final int FLAGS = 0xF;

    private static final byte[] ASCII = ascii();

    private final char[] text;
    private int[] tokens;
    private int count;
    private long hash;
    private int flags;
    private boolean open;

    private Words(char[] text) {
        this.text = text;
        this.tokens = new int[text.length / 5 + 8];
    }

    /// The words of `text` in order.
    static int[] of(String text) {
        char[] chars = text.toCharArray();
        if (!isAscii(chars) && !Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            chars = Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
        }
        var words = new Words(chars);
        words.scan();
        return Arrays.copyOf(words.tokens, words.count);
    }

    private static boolean isAscii(char[] text) {
        int all = 0;
        for (char c : text) {
            all |= c;
        }
        return all < ASCII.length;
    }

    /// What makes two words the same.
    static int identity(int token) {
        return token & ~CAPITAL;
    }

    /// How many words, counted back from this one, make a shingle: two words, three ideographs (about two words),
    /// five letters of a script without spaces.
    static int shingleLength(int token) {
        return switch (token & (IDEOGRAPH | UNSPACED)) {
            case IDEOGRAPH -> 3;
            case UNSPACED -> 5;
            default -> 2;
        };
    }

    /// The hash without the flags.
    static int hash(int token) {
        return token >>> 4;
    }

    private void scan() {
        int i = 0;
        while (i < text.length) {
            if (text[i] < ASCII.length) {
                i = ascii(i);
            } else {
                int point = Character.codePointAt(text, i);
                i += Character.charCount(point);
                beyondAscii(point);
            }
        }
        close();
    }

    /// Takes the ASCII letters and digits from `start` on into the word, or ends the word at the sign that stands
    /// there. Returns where to go on.
    private int ascii(int start) {
        int i = start;
        long sum = open ? hash : 0;
        int digits = 0;
        int lower = 0;
        for (; i < text.length && text[i] < ASCII.length; i++) {
            lower = ASCII[text[i]];
            if (lower == 0) {
                break;
            }
            digits |= lower <= '9' ? DIGIT : 0;
            sum = (sum + lower) * 0x9E3779B97F4A7C15L;
        }
        if (i == start) {
            close();
            return i + 1;
        }
        if (!open) {
            open = true;
            flags = ASCII[text[start]] == text[start] ? 0 : CAPITAL;
        }
        flags |= digits;
        hash = sum;
        return i;
    }

    private void letter(int lower, int original) {
        if (!open) {
            open = true;
            hash = 0;
            flags = lower == original ? 0 : CAPITAL;
        }
        if (lower <= '9') {
            flags |= DIGIT;
        }
        hash = (hash + lower) * 0x9E3779B97F4A7C15L;
    }

    private void beyondAscii(int point) {
        int kind = kind(point);
        if (kind != 0) {
            close();
            hash = point * 0x9E3779B97F4A7C15L;
            flags = kind;
            open = true;
            close();
        } else if (Character.isLetter(point)) {
            letter(Character.toLowerCase(point), point);
        } else if (Character.isDigit(point)) {
            letter('0' + Character.digit(point, 10), '0' + Character.digit(point, 10));
        } else if (open && isMark(point)) {
            letter(point, point);
        } else {
            close();
        }
    }

    private void close() {
        if (open) {
            open = false;
            if (count == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * count);
            }
            long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
            tokens[count++] = ((int) (mixed >>> 32) & ~FLAGS) | flags;
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int kind(int point) {
        if (point < 0x0E00) {
            return 0;
        }
        boolean ideograph = (point >= 0x3040 && point <= 0x30FF)
                || (point >= 0x3400 && point <= 0x9FFF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x20000 && point <= 0x3FFFF);
        boolean unspaced =
                point <= 0x0EFF || (point >= 0x1000 && point <= 0x109F) || (point >= 0x1780 && point <= 0x17FF);
        return ideograph ? IDEOGRAPH : unspaced ? UNSPACED : 0;
    }

    /// For each ASCII character the lower-case letter or digit that it stands for, or 0.
    private static byte[] ascii() {
        var table = new byte[128];
        for (int c = 0; c < table.length; c++) {
            table[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
        }
        return table;
    }
}
