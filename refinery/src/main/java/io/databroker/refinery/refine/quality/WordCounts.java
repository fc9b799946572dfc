package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.Characters.*;
import static io.databroker.refinery.refine.quality.TextFeature.*;

import java.util.Arrays;

/// Counts over the words of one text, by their shape and by what the word lists say. Not shared between threads.
final class WordCounts {

    /// Shape bits: `1 << kind` for each kind of character, and these.
    static final int INNER_CAPITAL = 1 << 16;

    static final int SCRIPT = 1 << 20;
    static final int ANY_LETTER = 1 << LOWER | 1 << UPPER | 1 << LETTER;

    private static final int WITHIN = 0;
    private static final int ENDED = 1;
    private static final int FREE = 2;

    int alphabetic;
    int letters;
    int capital;
    int mixedCase;
    int withDigit;
    int mixedScript;
    int singleLetter;
    int spam;
    int boilerplate;
    int flagged;
    int function;
    int caseFaults;
    int doubled;
    int longest;
    int urlChars;
    int lorem;
    int ideographs;
    int startsWithin;
    int cased;
    final int[] scripts = new int[4];
    private int gopher;
    private int sentence;

    void clear() {
        alphabetic = letters = capital = mixedCase = withDigit = mixedScript = singleLetter = spam = 0;
        boilerplate = flagged = function = caseFaults = doubled = longest = urlChars = lorem = ideographs = 0;
        startsWithin = cased = gopher = 0;
        Arrays.fill(scripts, 0);
        sentence = FREE;
    }

    static boolean isLatinOnly(int shape) {
        return (shape & (15 * SCRIPT)) == SCRIPT << LATIN && (shape & 1 << DIGIT) == 0;
    }

    void ideograph() {
        ideographs++;
        alphabetic++;
        letters++;
        longest = Math.max(longest, 1);
        sentence = WITHIN;
    }

    /// The next word may start large or small.
    void breakSentence() {
        sentence = FREE;
    }

    /// A terminal mark has ended a sentence.
    ///
    /// @param perhaps it may as well have been an abbreviation
    void endSentence(boolean perhaps) {
        sentence = perhaps ? FREE : ENDED;
    }

    /// How many of Gopher's eight words have occurred.
    int gopherWords() {
        return Integer.bitCount(gopher);
    }

    void word(Words words, char[] text, int start, int end, int shape, int flags, TextProfile profile) {
        int length = end - start;
        letters += length;
        longest = Math.max(longest, length);
        if ((shape & ANY_LETTER) != 0) {
            alphabetic++;
            shape(text, start, end, shape, profile);
            sentenceCase(words, text, start, end, shape, flags, profile);
        }
        if (flags != 0) {
            lists(text, start, end, flags, profile);
        }
        int last = words.count() - 1;
        if (last > 0 && words.id(last) == words.id(last - 1) && length > 1 && words.end(last - 1) == start - 1) {
            doubled++;
            profile.note(DOUBLED_WORDS, words.start(last - 1), end);
        }
        if (length >= 4 && (text[start] == 'h' || text[start] == 'w')) {
            url(text, start, end, profile);
        }
    }

    private void shape(char[] text, int start, int end, int shape, TextProfile profile) {
        int length = end - start;
        int mask = (shape / SCRIPT) & 15;
        scripts[Integer.numberOfTrailingZeros(mask | 8)] += length;
        if ((mask & (mask - 1)) != 0) {
            mixedScript++;
            profile.note(MIXED_SCRIPT_WORD_SHARE, start, end);
        }
        if ((shape & 1 << DIGIT) != 0) {
            withDigit++;
            profile.note(DIGIT_IN_WORD_SHARE, start, end);
        }
        if ((shape & (1 << LOWER | 1 << UPPER)) != 0) {
            cased++;
            if (length > 1 && (shape & (1 << LOWER | 1 << DIGIT)) == 0) {
                capital++;
                profile.note(CAPITAL_WORD_SHARE, start, end);
            }
        }
        if ((shape & INNER_CAPITAL) != 0) {
            mixedCase++;
            profile.note(MIXED_CASE_WORD_SHARE, start, end);
        }
        if (length == 1 && (shape & SCRIPT) != 0 && "aAiIoOyYeEàé".indexOf(text[start]) < 0) {
            singleLetter++;
        }
    }

    private void sentenceCase(Words words, char[] text, int start, int end, int shape, int flags, TextProfile profile) {
        int first = kind(text[start]);
        if (words.count() == 1 && first == LOWER) {
            startsWithin = 1;
        }
        boolean smallStart = sentence == ENDED && first == LOWER;
        boolean capitalWithin = sentence == WITHIN
                && first == UPPER
                && (flags & Lexicon.FUNCTION) != 0
                && end - start > 1
                && (shape & 1 << LOWER) != 0
                && start > 1
                && text[start - 1] == ' '
                && kind(text[start - 2]) == LOWER;
        if (smallStart || capitalWithin) {
            caseFaults++;
            profile.note(CASE_FAULTS, start, end);
        }
        sentence = WITHIN;
    }

    private void lists(char[] text, int start, int end, int flags, TextProfile profile) {
        if ((flags & Lexicon.GOPHER) != 0 && kind(text[start]) == LOWER) {
            gopher |= 1 << ((text[start] * 31 + text[end - 1] * 7 + (end - start)) & 31);
        }
        function += (flags & Lexicon.FUNCTION) != 0 ? 1 : 0;
        if (flags <= Lexicon.FUNCTION + Lexicon.GOPHER) {
            return;
        }
        if ((flags & Lexicon.SPAM) != 0) {
            spam++;
            profile.note(SPAM_WORD_SHARE, start, end);
        }
        if ((flags & Lexicon.BOILERPLATE) != 0) {
            boilerplate++;
            profile.note(BOILERPLATE_WORD_SHARE, start, end);
        }
        if ((flags & Lexicon.FLAGGED) != 0) {
            flagged++;
            profile.note(FLAGGED_WORD_SHARE, start, end);
        }
        if ((flags & Lexicon.LOREM) != 0 && follows(text, end, " ipsum")) {
            lorem++;
            profile.note(LOREM_IPSUM, start, end + 6);
        }
    }

    /// Whether the last word ends one of C4's phrases: privacy or cookie policy, terms of use, use of cookies.
    boolean endsPolicyPhrase(Words words, int flags) {
        int last = words.count() - 1;
        int before = last > 0 ? words.flags(last - 1) : 0;
        return ((flags & Lexicon.POLICY) != 0 && (before & Lexicon.POLICY_KIND) != 0)
                || ((flags & Lexicon.COOKIES) != 0 && (before & Lexicon.USE) != 0)
                || ((flags & Lexicon.USE) != 0 && last > 1 && (words.flags(last - 2) & Lexicon.TERMS) != 0);
    }

    private void url(char[] text, int start, int end, TextProfile profile) {
        boolean scheme = (end - start == 4 || end - start == 5) && text[start] == 'h' && follows(text, end, "://");
        if (scheme || follows(text, start, "www.")) {
            int to = end;
            while (to < text.length && kind(text[to]) != SPACE && kind(text[to]) != NEWLINE && text[to] != 0) {
                to++;
            }
            urlChars += to - start;
            profile.note(URL_CHAR_SHARE, start, to);
        }
    }

    private static boolean follows(char[] text, int at, String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (at + i >= text.length || Character.toLowerCase(text[at + i]) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
