package io.databroker.refinery.refine.quality;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/// What each UTF-16 unit is, by table: its kind for segmentation, its script, its base letter.
///
/// Word rules follow UAX #29 in the large: letters, marks and digits run together, and a mark such as `'` or `.`
/// between two letters (or `,` between two digits) does not part them; each letter of a script without spaces (Han,
/// Kana, Thai, Lao, Khmer, Myanmar) stands alone with its marks.
final class Characters {

    static final int SYMBOL = 0;
    static final int LOWER = 1;
    static final int UPPER = 2;
    static final int LETTER = 3;
    static final int IDEOGRAPH = 4;
    static final int MARK = 5;
    static final int DIGIT = 6;
    static final int SPACE = 7;
    static final int NEWLINE = 8;
    static final int CONTROL = 9;
    static final int INVISIBLE = 10;
    static final int SURROGATE = 11;
    static final int BROKEN = 12;
    static final int KINDS = 13;

    static final int LATIN = 0;
    static final int CYRILLIC = 1;
    static final int GREEK = 2;
    static final int OTHER_SCRIPT = 3;

    private static final byte[] KIND = new byte[1 << 16];
    private static final byte[] SCRIPT = new byte[1 << 16];
    private static final char[] BASE = new char[0x250];

    static {
        for (int c = 0; c < KIND.length; c++) {
            KIND[c] = (byte) kindOf((char) c);
            SCRIPT[c] = (byte) scriptOf((char) c);
        }
        for (int c = 0; c < BASE.length; c++) {
            String lower = String.valueOf(Character.toLowerCase((char) c));
            BASE[c] = Normalizer.normalize(lower, Form.NFD).charAt(0);
        }
    }

    private Characters() {}

    static int kind(char c) {
        return KIND[c];
    }

    static int script(char c) {
        return SCRIPT[c];
    }

    /// In lower case and without marks, where it is a Latin letter.
    static char base(char c) {
        return c < BASE.length ? BASE[c] : Character.toLowerCase(c);
    }

    /// Whether it is a vowel of the Latin script, `y` counted as one.
    static boolean isVowel(char c) {
        return switch (base(c)) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }

    /// Whether it ends a sentence.
    static boolean isTerminal(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '॥', '։', '።', '၊', '။', '៕' -> true;
            default -> false;
        };
    }

    /// Whether it closes a quotation or a bracket.
    static boolean isCloser(char c) {
        return switch (c) {
            case '"', '\'', '’', '”', '»', '«', ')', ']', '」', '』', '）', '“' -> true;
            default -> false;
        };
    }

    private static int kindOf(char c) {
        if (c == '\n') {
            return NEWLINE;
        }
        if (c == '\t' || c == '\r' || c == 0x0B || c == '\f' || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (c == 0xFFFD || c == 0xFFFE || c == 0xFFFF) {
            return BROKEN;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> CONTROL;
            case Character.FORMAT -> INVISIBLE;
            case Character.PRIVATE_USE, Character.UNASSIGNED -> BROKEN;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
            case Character.LOWERCASE_LETTER -> LOWER;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER, Character.LETTER_NUMBER ->
                standsAlone(c) ? IDEOGRAPH : LETTER;
            default -> SYMBOL;
        };
    }

    private static boolean standsAlone(char c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI, BOPOMOFO -> true;
            default -> false;
        };
    }

    private static int scriptOf(char c) {
        return switch (UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            default -> OTHER_SCRIPT;
        };
    }
}
