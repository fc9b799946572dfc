package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;

/// What is measured line by line and paragraph by paragraph. Not shared between threads.
final class Lines {

    private static final int SHORT = 30;
    private static final int C4_LONGEST_WORD = 1000;

    private final Interner seen = new Interner();
    private final Interner paragraphs = new Interner();
    private int all;
    private int lines;
    private int bullets;
    private int ellipses;
    private int terminal;
    private int brief;
    private int boilerplate;
    private int code;
    private int longest;
    private long lineChars;
    private int duplicates;
    private int duplicateChars;
    private int duplicateParagraphs;
    private int duplicateParagraphChars;
    private int removedWords;
    private int c4Sentences;
    private long paragraphHash;
    private int paragraphStart;
    private int paragraphEnd;
    private int allParagraphs;

    void clear(int chars) {
        seen.clear(chars / 64);
        paragraphs.clear(chars / 256);
        all = lines = bullets = ellipses = terminal = brief = boilerplate = code = longest = 0;
        duplicates = duplicateChars = duplicateParagraphs = duplicateParagraphChars = removedWords = c4Sentences = 0;
        lineChars = paragraphHash = 0;
        paragraphStart = -1;
        allParagraphs = 0;
    }

    /// One line, from `start` to `end` without its line feed.
    void end(char[] text, int start, int end, Line line, TextProfile profile) {
        all++;
        int from = start;
        int to = end;
        while (from < to && Characters.kind(text[from]) == Characters.SPACE) {
            from++;
        }
        while (to > from && Characters.kind(text[to - 1]) == Characters.SPACE) {
            to--;
        }
        if (from == to) {
            endParagraph(profile);
            return;
        }
        lines++;
        lineChars += end - start;
        longest = Math.max(longest, end - start);
        brief += end - start <= SHORT ? 1 : 0;
        judgeEnds(text, from, to, line);
        judgeWords(line, from, to, profile);
        repeat(text, start, end, profile);
    }

    private void judgeEnds(char[] text, int from, int to, Line line) {
        char first = text[from];
        char last = text[to - 1];
        bullets += first == '•' || first == '-' ? 1 : 0;
        boolean dots = last == '…' || (to - from >= 3 && last == '.' && text[to - 2] == '.' && text[to - 3] == '.');
        ellipses += dots ? 1 : 0;
        boolean ends = Characters.isTerminal(last) || last == '"' || last == '\'' || last == '”' || last == '’';
        terminal += ends ? 1 : 0;
        code += last == ';' || last == '{' || last == '}' || line.isStructured() ? 1 : 0;
        boolean kept = ends && !dots && line.words >= 3 && !line.policy && line.longestWord <= C4_LONGEST_WORD;
        c4Sentences += kept ? Math.max(1, line.sentences) : 0;
    }

    private void judgeWords(Line line, int from, int to, TextProfile profile) {
        boolean numbers = line.digits > 0 && line.letters == 0;
        boolean shouting = line.letters > 0 && 2 * line.upper > line.letters;
        boolean counter = line.counter && line.words <= 3 && line.digits > 0;
        if (numbers || shouting || counter || line.words < 2) {
            removedWords += line.words;
            profile.note(REMOVED_WORD_SHARE, from, to);
        }
        if ((line.boilerplate >= 2 && line.boilerplate * 5 >= line.words) || line.policy) {
            boilerplate++;
            profile.note(BOILERPLATE_LINE_SHARE, from, to);
        }
    }

    private void repeat(char[] text, int start, int end, TextProfile profile) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 0x5851F42D4C957F2DL + text[i];
        }
        int known = seen.size();
        if (seen.add(hash) < known) {
            duplicates++;
            duplicateChars += end - start;
            profile.note(DUPLICATE_LINE_CHAR_SHARE, start, end);
            profile.note(DUPLICATE_LINE_SHARE, start, end);
        }
        paragraphStart = paragraphStart < 0 ? start : paragraphStart;
        paragraphEnd = end;
        paragraphHash = paragraphHash * 31 + hash;
    }

    private void endParagraph(TextProfile profile) {
        if (paragraphStart < 0) {
            return;
        }
        allParagraphs++;
        int known = paragraphs.size();
        if (paragraphs.add(paragraphHash) < known) {
            duplicateParagraphs++;
            duplicateParagraphChars += paragraphEnd - paragraphStart;
            profile.note(DUPLICATE_PARAGRAPH_CHAR_SHARE, paragraphStart, paragraphEnd);
            profile.note(DUPLICATE_PARAGRAPH_SHARE, paragraphStart, paragraphEnd);
        }
        paragraphStart = -1;
        paragraphHash = 0;
    }

    int count() {
        return lines;
    }

    double terminalShare() {
        return lines == 0 ? 0 : terminal / (double) lines;
    }

    void finish(int chars, int words, TextProfile profile) {
        endParagraph(profile);
        profile.set(LINES, lines);
        profile.share(BULLET_LINE_SHARE, bullets, all);
        profile.share(ELLIPSIS_LINE_SHARE, ellipses, all);
        profile.share(DUPLICATE_LINE_SHARE, duplicates, lines);
        profile.share(DUPLICATE_LINE_CHAR_SHARE, duplicateChars, chars);
        profile.share(DUPLICATE_PARAGRAPH_SHARE, duplicateParagraphs, allParagraphs);
        profile.share(DUPLICATE_PARAGRAPH_CHAR_SHARE, duplicateParagraphChars, chars);
        profile.share(TERMINAL_LINE_SHARE, terminal, lines);
        profile.share(UNENDED_LINE_SHARE, lines - terminal, lines);
        profile.share(SHORT_LINE_SHARE, brief, lines);
        profile.share(NEWLINES_PER_WORD, Math.max(0, all - 1.0), words);
        profile.share(REMOVED_WORD_SHARE, removedWords, words);
        profile.share(MEAN_LINE_LENGTH, (double) lineChars, lines);
        profile.set(LONGEST_LINE, longest);
        profile.share(BOILERPLATE_LINE_SHARE, boilerplate, lines);
        profile.share(CODE_LINE_SHARE, code, lines);
        profile.set(C4_SENTENCES, c4Sentences);
    }
}
