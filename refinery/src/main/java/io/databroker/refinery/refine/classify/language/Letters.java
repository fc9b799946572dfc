package io.databroker.refinery.refine.classify.language;

import java.lang.Character.UnicodeScript;
import java.util.List;

/// What each UTF-16 unit is to the identifier, looked up in two arrays.
final class Letters {

    /// Not a letter.
    static final byte NONE = 0;

    /// A Chinese character: Chinese or Japanese, see [Ideographs].
    static final byte HAN = 126;

    /// A letter of a script that none of the languages uses.
    static final byte FOREIGN = 127;

    /// Kinds from here on are languages that have a script of their own: the index in [#UNSHARED] is added.
    static final byte FIRST_UNSHARED = 64;

    /// Languages that have a script of their own.
    static final List<String> UNSHARED =
            List.of("bn", "el", "gu", "he", "hy", "ja", "ka", "ko", "pa", "si", "ta", "te", "th");

    private static final List<List<UnicodeScript>> UNSHARED_SCRIPTS = List.of(
            List.of(UnicodeScript.BENGALI),
            List.of(UnicodeScript.GREEK),
            List.of(UnicodeScript.GUJARATI),
            List.of(UnicodeScript.HEBREW),
            List.of(UnicodeScript.ARMENIAN),
            List.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            List.of(UnicodeScript.GEORGIAN),
            List.of(UnicodeScript.HANGUL),
            List.of(UnicodeScript.GURMUKHI),
            List.of(UnicodeScript.SINHALA),
            List.of(UnicodeScript.TAMIL),
            List.of(UnicodeScript.TELUGU),
            List.of(UnicodeScript.THAI));

    private static final byte[] KINDS = new byte[1 << 16];
    private static final char[] LOWER = new char[1 << 16];

    static {
        for (int c = 0; c < 1 << 16; c++) {
            KINDS[c] = kindOf(c);
            LOWER[c] = (char) Character.toLowerCase(c);
        }
    }

    private Letters() {}

    /// [#NONE], [#FOREIGN], [#HAN], 1 + the index of a shared script, or [#FIRST_UNSHARED] + the index of a
    /// language.
    static byte kind(char c) {
        return KINDS[c];
    }

    /// The letter in lower case.
    static char lower(char c) {
        return LOWER[c];
    }

    /// Lanes of the models that letters of a kind need; 0 where the kind settles the language.
    static int lanes(byte kind) {
        return shared(kind)
                ? DenseTable.lanes(Script.SHARED.get(kind - 1).languages().size())
                : 0;
    }

    /// Whether several languages share the letters.
    static boolean shared(byte kind) {
        return kind > NONE && kind <= Script.SHARED.size();
    }

    /// How many Latin letters one letter of a kind stands for: syllabic and vowelless scripts say more with fewer.
    static double weight(byte kind) {
        if (!shared(kind)) {
            return kind == HAN ? 3 : 2;
        }
        return switch (Script.SHARED.get(kind - 1).unicode()) {
            case LATIN, CYRILLIC -> 1;
            case ARABIC -> 1.5;
            default -> 2;
        };
    }

    private static byte kindOf(int c) {
        if (!Character.isLetter(c)) {
            return NONE;
        }
        UnicodeScript script = UnicodeScript.of(c);
        if (script == UnicodeScript.HAN) {
            return HAN;
        }
        for (int i = 0; i < Script.SHARED.size(); i++) {
            if (Script.SHARED.get(i).unicode() == script) {
                return (byte) (i + 1);
            }
        }
        for (int i = 0; i < UNSHARED.size(); i++) {
            if (UNSHARED_SCRIPTS.get(i).contains(script)) {
                return (byte) (FIRST_UNSHARED + i);
            }
        }
        return FOREIGN;
    }
}
