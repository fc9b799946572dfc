package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.Characters.*;
import static io.databroker.refinery.refine.quality.TextFeature.*;

import java.util.Arrays;

/// The one pass over the characters: finds words, sentences and lines, and counts on the way what needs no second
/// look. Not shared between threads.
final class TextScan {

    private static final int LONGEST_TAG = 200;
    private static final boolean[] CODE = new boolean[128];

    static {
        "=(){}[];_/\\<>#$@*".chars().forEach(c -> CODE[c] = true);
    }

    final Words words = new Words();
    final Lines lines = new Lines();
    final int[] kinds = new int[KINDS];
    /// Exact below 128, hashed above.
    final int[] histogram = new int[256];
    final WordCounts counts = new WordCounts();
    int sentences;
    int ellipses;
    int mojibake;
    int markup;
    int spacingFaults;
    int symbolsInWords;
    int punctuationRuns;
    private final Line line = new Line();
    private char[] text = new char[0];
    private int length;
    private TextProfile profile = new TextProfile();
    private int lineStart;
    private int wordsAtSentence;
    private int lastLineWords;

    void run(char[] characters, int end, TextProfile into) {
        text = characters;
        length = end;
        profile = into;
        words.clear(end);
        lines.clear(end);
        line.clear();
        counts.clear();
        Arrays.fill(kinds, 0);
        Arrays.fill(histogram, 0);
        sentences = ellipses = mojibake = markup = spacingFaults = symbolsInWords = punctuationRuns = 0;
        lineStart = wordsAtSentence = lastLineWords = 0;
        int i = 0;
        while (i < end) {
            i = step(i);
        }
        endLine(end);
        countAsciiKinds();
        sentences += words.count() > wordsAtSentence ? 1 : 0;
    }

    /// Words in the last line that has any.
    int lastLineWords() {
        return lastLineWords;
    }

    private int step(int i) {
        char c = text[i];
        int kind = kind(c);
        switch (kind) {
            case LOWER, UPPER, LETTER, DIGIT -> {
                return word(i);
            }
            case IDEOGRAPH, SURROGATE -> {
                return alone(i);
            }
            default -> count(c, kind);
        }
        switch (kind) {
            case SPACE -> line.columns += c == '\t' && i > lineStart ? 1 : 0;
            case NEWLINE -> endLine(i);
            case SYMBOL -> symbol(c, i);
            case CONTROL -> profile.note(CONTROL_CHARS, i, i + 1);
            case INVISIBLE -> profile.note(INVISIBLE_CHARS, i, i + 1);
            case BROKEN -> profile.note(BROKEN_CHARS, i, i + 1);
            default -> {}
        }
        return i + 1;
    }

    /// Kinds of ASCII characters are counted by the histogram, and once for all at the end.
    private void count(char c, int kind) {
        if (c < 128) {
            histogram[c]++;
        } else {
            histogram[128 + ((c * 0x9E3779B1) >>> 25)]++;
            kinds[kind]++;
        }
    }

    private void countAsciiKinds() {
        for (char c = 0; c < 128; c++) {
            kinds[kind(c)] += histogram[c];
        }
    }

    private void endLine(int end) {
        boolean blank = line.words == 0;
        lastLineWords = blank ? lastLineWords : line.words;
        lines.end(text, lineStart, end, line, profile);
        if (blank || end - lineStart < 45) {
            counts.breakSentence();
        }
        lineStart = end + 1;
        line.clear();
    }

    /// A UAX #29 word that starts with a letter or a digit.
    private int word(int start) {
        long hash = 0;
        long folded = 0;
        int shape = 0;
        int i = start;
        int before = SYMBOL;
        for (; i < length; i++) {
            char c = text[i];
            int kind = kind(c);
            if ((kind == SYMBOL && !joins(c, before, i)) || kind == IDEOGRAPH || kind > DIGIT) {
                break;
            }
            count(c, kind);
            char lower = kind == UPPER ? Character.toLowerCase(c) : c;
            hash = (hash ^ c) * 0x100000001B3L + 0x9E37;
            folded = Lexicon.next(folded, lower);
            shape |= kind == UPPER && before == LOWER ? WordCounts.INNER_CAPITAL : 1 << kind;
            if (kind <= LETTER && kind != SYMBOL) {
                shape |= WordCounts.SCRIPT << script(c);
                if (c >= 0xC2 && c <= 0xF4) {
                    misread(c, i);
                }
            }
            before = kind;
        }
        int flags = words.add(text, start, i, hash, folded, WordCounts.isLatinOnly(shape));
        counts.word(words, text, start, i, shape, flags, profile);
        countInLine(start, i, shape, flags);
        return i;
    }

    private void countInLine(int start, int end, int shape, int flags) {
        line.words++;
        line.longestWord = Math.max(line.longestWord, end - start);
        if ((shape & WordCounts.ANY_LETTER) != 0) {
            line.letters += end - start;
            line.upper += (shape & (1 << LOWER)) == 0 ? end - start : (shape & (1 << UPPER)) != 0 ? 1 : 0;
        }
        line.digits += (shape & (1 << DIGIT)) != 0 ? 1 : 0;
        if (flags > Lexicon.FUNCTION) {
            line.boilerplate += (flags & Lexicon.BOILERPLATE) != 0 ? 1 : 0;
            line.counter |= (flags & Lexicon.COUNTER) != 0;
            line.policy |= (flags & Lexicon.JAVASCRIPT) != 0 || counts.endsPolicyPhrase(words, flags);
        }
    }

    /// One letter of a script without spaces between words, with its marks; or a pair of surrogates.
    private int alone(int start) {
        int code = Character.codePointAt(text, start, length);
        int end = start + Character.charCount(code);
        boolean broken = end == start + 1 && Character.isSurrogate(text[start]);
        count(text[start], broken ? BROKEN : kind(text[start]));
        if (broken) {
            profile.note(BROKEN_CHARS, start, end);
            return end;
        }
        if (!Character.isLetter(code)) {
            return end;
        }
        while (end < length && kind(text[end]) == MARK) {
            count(text[end++], MARK);
        }
        long hash = code * 0x9E3779B97F4A7C15L + (end - start);
        words.add(text, start, end, hash, hash, false);
        counts.ideograph();
        line.words++;
        line.letters++;
        return end;
    }

    private boolean joins(char c, int before, int at) {
        if (c == '_') {
            return true;
        }
        int after = at + 1 < length ? kind(text[at + 1]) : SYMBOL;
        return switch (c) {
            case '\'', '’', '.' -> (isAlphabetic(before) && isAlphabetic(after)) || (before == DIGIT && after == DIGIT);
            case ':', '·' -> isAlphabetic(before) && isAlphabetic(after);
            case ',', ';' -> before == DIGIT && after == DIGIT;
            default -> false;
        };
    }

    private static boolean isAlphabetic(int kind) {
        return kind == LOWER || kind == UPPER || kind == LETTER || kind == MARK;
    }

    private void symbol(char c, int i) {
        int before = i > 0 ? kind(text[i - 1]) : NEWLINE;
        int after = i + 1 < length ? kind(text[i + 1]) : NEWLINE;
        line.columns += c == '|' ? 1 : 0;
        line.commas += c == ',' ? 1 : 0;
        line.signs += c < 128 && CODE[c] ? 1 : 0;
        if (isTerminal(c)) {
            terminal(c, i);
        } else if (c == '<') {
            tag(i);
        } else if (c == '&') {
            entity(i);
        } else if (c == '"' || c == '“' || c == ':' || c == '(' || c == '*') {
            counts.breakSentence();
        }
        if (isAlphabetic(before) && isAlphabetic(after)) {
            between(c, i);
        } else if ((c == ',' || c == '.' || c == ';') && before == SPACE && (after == SPACE || after == NEWLINE)) {
            spacingFaults++;
            profile.note(SPACING_FAULTS, i - 1, i + 1);
        }
        if (i >= 2 && text[i - 1] == c && text[i - 2] == c && "!?$,;:%@&^~".indexOf(c) >= 0) {
            punctuationRuns++;
            profile.note(PUNCTUATION_RUNS, i - 2, i + 1);
        }
    }

    private void between(char c, int i) {
        if (c == ',' || c == ';' || c == '!' || c == '?') {
            spacingFaults++;
            profile.note(SPACING_FAULTS, i, i + 2);
        } else if ("-/.@&:+–—‑'’·_‐()[]<>\"“”„«»=`#".indexOf(c) < 0 && c < 0x2E00) {
            symbolsInWords++;
            profile.note(SYMBOLS_IN_WORDS, i - 1, i + 2);
        }
    }

    private void terminal(char c, int i) {
        boolean dots = c == '.' && i + 2 < length && text[i + 1] == '.' && text[i + 2] == '.';
        boolean within = c == '.' && i > 0 && text[i - 1] == '.';
        ellipses += c == '…' || (dots && !within) ? 1 : 0;
        int next = i + 1;
        while (next < length && (isCloser(text[next]) || isTerminal(text[next]))) {
            next++;
        }
        int kind = next < length ? kind(text[next]) : NEWLINE;
        boolean spaceless = c >= 0x3000;
        if (words.count() > wordsAtSentence && (kind == SPACE || kind == NEWLINE || spaceless)) {
            sentences++;
            line.sentences++;
            wordsAtSentence = words.count();
            if (c == '.' || c == '!' || c == '?') {
                counts.endSentence(dots || within || isAbbreviation(i));
            }
        }
    }

    /// Whether what stands before a full stop may be one: up to three letters, or with a full stop inside.
    private boolean isAbbreviation(int stop) {
        int last = words.count() - 1;
        boolean adjoins = words.end(last) == stop;
        return !adjoins || stop - words.start(last) <= 3 || kind(text[stop - 1]) == DIGIT;
    }

    private void tag(int i) {
        char next = i + 1 < length ? text[i + 1] : ' ';
        if (kind(next) != LOWER && kind(next) != UPPER && next != '/' && next != '!') {
            return;
        }
        int end = Math.min(length, i + LONGEST_TAG);
        for (int j = i + 1; j < end && text[j] != '<'; j++) {
            if (text[j] == '@' && text[i + 1] != 'a') {
                return; // an address in brackets
            }
            if (text[j] == '>') {
                markup += j + 1 - i;
                profile.note(MARKUP_SHARE, i, j + 1);
                return;
            }
        }
    }

    private void entity(int i) {
        int end = Math.min(length, i + 10);
        for (int j = i + 1; j < end; j++) {
            if (text[j] == ';' && j > i + 2) {
                markup += j + 1 - i;
                profile.note(MARKUP_SHARE, i, j + 1);
                return;
            }
            int kind = kind(text[j]);
            if (kind != LOWER && kind != UPPER && kind != DIGIT && !(text[j] == '#' && j == i + 1)) {
                return;
            }
        }
    }

    /// Counts a lead byte of UTF-8, read as Latin-1, that has all its continuation bytes behind it.
    private void misread(char c, int at) {
        int needed = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
        if (at + needed >= length) {
            return;
        }
        for (int i = at + 1; i <= at + needed; i++) {
            if (!isContinuation(text[i])) {
                return;
            }
        }
        mojibake++;
        profile.note(MOJIBAKE, at, at + needed + 1);
    }

    private static boolean isContinuation(char c) {
        return (c >= 0x80 && c < 0xC0) || (c >= 0x100 && "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0);
    }
}
