package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.Characters.*;
import static io.databroker.refinery.refine.quality.TextFeature.*;

/// Measures a text: one pass over its characters, then a few over its words, fills a [TextProfile].
///
/// Nothing is copied but the characters themselves; words, lines and n-grams are 64-bit hashes in `long[]` tables
/// that are reused from text to text. Linear in the length. Only the first 2^20 characters of a longer text are
/// looked at. Safe for use by many threads: each has its own tables.
public final class TextProfiler {

    /// How much of a text is looked at, in UTF-16 units.
    public static final int MOST_CHARS = 1 << 20;

    private static final ThreadLocal<TextProfiler> OF_THREAD = ThreadLocal.withInitial(TextProfiler::new);

    private final TextScan scan = new TextScan();
    private final WordRepetition repetition = new WordRepetition();
    private final CharacterRepetition characterRepetition = new CharacterRepetition();
    private final Compression compression = new Compression();
    private final Fluency fluency = new Fluency();
    private char[] buffer = new char[4096];

    private TextProfiler() {}

    /// The features of `text`.
    public static TextProfile profile(String text) {
        return OF_THREAD.get().measure(text);
    }

    private TextProfile measure(String text) {
        int length = Math.min(text.length(), MOST_CHARS);
        if (buffer.length <= length) {
            buffer = new char[length + length / 4 + 1];
        }
        text.getChars(0, length, buffer, 0);
        buffer[length] = 0;
        var profile = new TextProfile();
        scan.run(buffer, length, profile);
        repetition.measure(scan.words, length, profile);
        fluency.measure(buffer, scan.words, profile);
        scan.lines.finish(length, scan.words.count(), profile);
        profile.set(CHARS, length);
        profile.set(REPEATED_CHARACTER_SHARE, characterRepetition.share(buffer, length));
        profile.set(COMPRESSED_SHARE, compression.share(buffer, length));
        words(profile);
        wordShares(profile);
        characters(profile, length);
        ends(profile, length);
        return profile;
    }

    private void words(TextProfile profile) {
        Words words = scan.words;
        WordCounts counts = scan.counts;
        int n = words.count();
        profile.set(WORDS, n);
        profile.set(DISTINCT_WORDS, words.distinct());
        profile.set(SENTENCES, scan.sentences);
        profile.set(SYLLABLES, (double) words.syllables());
        profile.share(MEAN_WORD_LENGTH, counts.letters, n);
        profile.set(LONGEST_WORD, counts.longest);
        profile.set(DISTINCT_STOP_WORDS, counts.gopherWords());
        profile.set(LEXICAL_DIVERSITY, n < 2 ? 1 : Math.log(words.distinct()) / Math.log(n));
        profile.set(LOREM_IPSUM, counts.lorem);
        profile.share(EXCLAMATIONS_PER_SENTENCE, scan.histogram['!'], Math.max(1, scan.sentences));
        profile.share(HASHES_PER_WORD, scan.histogram['#'], n);
        profile.share(ELLIPSES_PER_WORD, scan.ellipses, n);
        profile.set(SHORTNESS, Math.max(0, 1 - n / 20.0));
    }

    private void wordShares(TextProfile profile) {
        WordCounts counts = scan.counts;
        int n = scan.words.count();
        profile.share(ALPHABETIC_WORD_SHARE, counts.alphabetic, n);
        profile.share(STOP_WORD_SHARE, counts.function, n);
        profile.share(FLAGGED_WORD_SHARE, counts.flagged, n);
        profile.share(CAPITAL_WORD_SHARE, counts.capital, Math.max(counts.cased, 5));
        profile.share(MIXED_CASE_WORD_SHARE, counts.mixedCase, n);
        profile.share(DIGIT_IN_WORD_SHARE, counts.withDigit, n);
        profile.share(MIXED_SCRIPT_WORD_SHARE, counts.mixedScript, n);
        profile.share(SINGLE_LETTER_WORD_SHARE, counts.singleLetter, n);
        profile.share(SPAM_WORD_SHARE, counts.spam, n);
        profile.share(BOILERPLATE_WORD_SHARE, counts.boilerplate, n);
        profile.share(CASE_FAULTS, counts.caseFaults, n);
        profile.share(DOUBLED_WORDS, counts.doubled, n);
        profile.share(SYMBOLS_IN_WORDS, scan.symbolsInWords, n);
        profile.share(SPACING_FAULTS, scan.spacingFaults, n);
        profile.share(PUNCTUATION_RUNS, scan.punctuationRuns, n);
        int[] scripts = counts.scripts;
        int cased = scripts[LATIN] + scripts[CYRILLIC] + scripts[GREEK] + scripts[OTHER_SCRIPT];
        int letters = cased + counts.ideographs;
        int common = Math.max(Math.max(scripts[LATIN], scripts[CYRILLIC]), Math.max(scripts[GREEK], scripts[3]));
        profile.share(FOREIGN_SCRIPT_SHARE, letters - Math.max(common, counts.ideographs), letters);
        profile.share(IDEOGRAPH_SHARE, counts.ideographs, letters);
        profile.share(NON_LATIN_SHARE, letters - scripts[LATIN], letters);
    }

    private void characters(TextProfile profile, int length) {
        int[] kinds = scan.kinds;
        int[] ascii = scan.histogram;
        int letters = kinds[LOWER] + kinds[UPPER] + kinds[LETTER] + kinds[IDEOGRAPH] + kinds[MARK];
        int plain = letters + kinds[DIGIT];
        int stops = ascii['.'] + ascii[','] + ascii['?'] + ascii['!'];
        int white = kinds[SPACE] + kinds[NEWLINE];
        profile.share(ALPHANUMERIC_SHARE, plain, length);
        profile.share(SPECIAL_CHAR_SHARE, kinds[SYMBOL] + kinds[DIGIT] + white, length);
        profile.share(NON_ALPHANUMERIC_SHARE, length - plain - stops - kinds[NEWLINE], length);
        profile.share(SYMBOL_SHARE, kinds[SYMBOL], length);
        profile.share(DIGIT_SHARE, kinds[DIGIT], length);
        profile.share(WHITE_SPACE_SHARE, white, length);
        profile.share(PARENTHESIS_SHARE, ascii['('] + ascii[')'], length);
        profile.set(CURLY_BRACKETS, ascii['{'] + ascii['}']);
        profile.share(URL_CHAR_SHARE, scan.counts.urlChars, length);
        profile.share(MARKUP_SHARE, scan.markup, length);
        profile.share(MOJIBAKE, 100.0 * scan.mojibake, length);
        profile.share(BROKEN_CHARS, 100.0 * kinds[BROKEN], length);
        profile.share(CONTROL_CHARS, 100.0 * kinds[CONTROL], length);
        profile.share(INVISIBLE_CHARS, 100.0 * kinds[INVISIBLE], length);
        profile.set(CHARACTER_ENTROPY, entropy(ascii, length));
    }

    private static double entropy(int[] histogram, int length) {
        double bits = 0;
        for (int count : histogram) {
            bits -= count == 0 ? 0 : count * Math.log(count);
        }
        return length == 0 ? 0 : (bits / length + Math.log(length)) / Math.log(2);
    }

    /// Signs that a piece of the text is missing.
    private void ends(TextProfile profile, int length) {
        Words words = scan.words;
        int n = words.count();
        if (n == 0) {
            return;
        }
        int lastEnd = words.end(n - 1);
        char behind = lastVisible(lastEnd, length);
        boolean ended = behind != 0 && (isTerminal(behind) || isCloser(behind));
        boolean sentences = scan.sentences > 1;
        boolean lines = scan.lines.terminalShare() > 0;
        boolean signed = scan.lines.count() > 1 && scan.lastLineWords() <= 4;
        profile.set(UNENDED, ended ? 0 : signed ? 0.3 : !sentences ? 0.6 : lines ? 1 : 0.8);
        boolean leadsOn = behind == 0 && (words.flags(n - 1) & Lexicon.LEADS_ON) != 0;
        boolean cut = leadsOn || behind == ',' || behind == '<' || behind == '(' || behind == '-' || behind == '&';
        profile.set(CUT_OFF, cut ? 1 : 0);
        profile.note(UNENDED, words.start(n - 1), length);
        profile.note(CUT_OFF, words.start(n - 1), length);
        profile.set(STARTS_WITHIN, scan.counts.startsWithin);
        int[] ascii = scan.histogram;
        int unbalanced = Math.abs(ascii['('] - ascii[')'])
                + Math.abs(ascii['['] - ascii[']'])
                + Math.abs(ascii['{'] - ascii['}'])
                + (ascii['"'] & 1);
        profile.share(UNBALANCED_BRACKETS, 100.0 * unbalanced, Math.max(n, 20));
    }

    /// The last visible character behind the last word, 0 where there is none.
    private char lastVisible(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            int kind = kind(buffer[i]);
            if (kind != SPACE && kind != NEWLINE && kind != CONTROL && kind != INVISIBLE) {
                return buffer[i];
            }
        }
        return 0;
    }
}
