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

    private final String text;
    private int[] tokens;
    private int count;
    private long hash;
    private int flags;
    private boolean open;

    private Words(String text) {
        this.text = text;
        this.tokens = new int[text.length() / 5 + 8];
    }

    /// The words of `text` in order.
    static int[] of(String text) {
        String normal = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var words = new Words(normal);
        words.scan();
        return Arrays.copyOf(words.tokens, words.count);
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII.length) {
                if (ASCII[c] != 0) {
                    letter(ASCII[c], c);
                } else {
                    close();
                }
            } else {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                beyondAscii(point);
            }
        }
        close();
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
