package io.databroker.refinery.refine.quality;

import java.util.Locale;

/// One position of the feature vector that [TextProfiler] fills. A share is in [0, 1]; a word is a UAX #29 segment
/// with a letter or a digit; n-gram features count characters of words, as Gopher does.
public enum TextFeature {
    /// UTF-16 units profiled.
    CHARS,
    WORDS,
    DISTINCT_WORDS,
    /// Ended by a terminal mark, and the rest behind the last one.
    SENTENCES,
    /// Lines that are not blank.
    LINES,
    /// Vowel groups of the words in Latin script.
    SYLLABLES,
    MEAN_WORD_LENGTH,
    LONGEST_WORD,
    /// Words with at least one letter.
    ALPHABETIC_WORD_SHARE,
    /// How many of Gopher's eight stop words occur.
    DISTINCT_STOP_WORDS,
    /// Occurrences of English function words among all words.
    STOP_WORD_SHARE,
    HASHES_PER_WORD,
    ELLIPSES_PER_WORD,
    BULLET_LINE_SHARE,
    ELLIPSIS_LINE_SHARE,
    DUPLICATE_LINE_SHARE,
    DUPLICATE_LINE_CHAR_SHARE,
    DUPLICATE_PARAGRAPH_SHARE,
    DUPLICATE_PARAGRAPH_CHAR_SHARE,
    TOP_2_GRAM_CHAR_SHARE,
    TOP_3_GRAM_CHAR_SHARE,
    TOP_4_GRAM_CHAR_SHARE,
    DUPLICATE_5_GRAM_CHAR_SHARE,
    DUPLICATE_6_GRAM_CHAR_SHARE,
    DUPLICATE_7_GRAM_CHAR_SHARE,
    DUPLICATE_8_GRAM_CHAR_SHARE,
    DUPLICATE_9_GRAM_CHAR_SHARE,
    DUPLICATE_10_GRAM_CHAR_SHARE,
    /// Word 10-grams that occur more than once, among all.
    REPEATED_10_GRAM_SHARE,
    /// Occurrences of the most frequent character 10-grams among all, as data-juicer counts them; first 65,536
    /// characters.
    REPEATED_CHARACTER_SHARE,
    /// Sentences in the lines that C4 keeps.
    C4_SENTENCES,
    LOREM_IPSUM,
    CURLY_BRACKETS,
    /// Lines that end in `.`, `!`, `?`, a quotation mark, or their like in other scripts.
    TERMINAL_LINE_SHARE,
    /// Lines of at most 30 characters.
    SHORT_LINE_SHARE,
    NEWLINES_PER_WORD,
    /// Words in lines that RefinedWeb removes.
    REMOVED_WORD_SHARE,
    MEAN_LINE_LENGTH,
    LONGEST_LINE,
    ALPHANUMERIC_SHARE,
    /// Punctuation, symbols, digits and white space, as data-juicer counts.
    SPECIAL_CHAR_SHARE,
    /// Characters other than letters, digits, line feeds and `.,?!`, as NeMo counts, for letters of any script.
    NON_ALPHANUMERIC_SHARE,
    /// Punctuation and symbols.
    SYMBOL_SHARE,
    DIGIT_SHARE,
    WHITE_SPACE_SHARE,
    PARENTHESIS_SHARE,
    URL_CHAR_SHARE,
    BOILERPLATE_LINE_SHARE,
    UNENDED_LINE_SHARE,
    FLAGGED_WORD_SHARE,
    /// Estimated length after LZ77, per character.
    COMPRESSED_SHARE,
    /// Bits per character.
    CHARACTER_ENTROPY,
    /// log distinct words / log words.
    LEXICAL_DIVERSITY,
    /// Pairs of characters that reading UTF-8 as Latin-1 leaves, per 100 characters.
    MOJIBAKE,
    /// U+FFFD, private-use and unpaired surrogate characters, per 100 characters.
    BROKEN_CHARS,
    /// Per 100 characters.
    CONTROL_CHARS,
    /// Zero-width and direction marks, soft hyphens, per 100 characters.
    INVISIBLE_CHARS,
    /// Characters within HTML tags and entities.
    MARKUP_SHARE,
    /// Words of two letters or more in capitals only.
    CAPITAL_WORD_SHARE,
    /// Words with a capital behind a small letter, or a lone small letter among capitals.
    MIXED_CASE_WORD_SHARE,
    /// Words with a digit beside letters.
    DIGIT_IN_WORD_SHARE,
    /// Words with letters of two scripts.
    MIXED_SCRIPT_WORD_SHARE,
    /// Letters that are not of the commonest script.
    FOREIGN_SCRIPT_SHARE,
    /// Signs between two letters that do not belong there, per word.
    SYMBOLS_IN_WORDS,
    /// Mean bits per letter under the letter model, over words in Latin script.
    LETTER_SURPRISE,
    /// Words in Latin script with a letter that is seldom seen behind the two before it.
    ODD_WORD_SHARE,
    /// Words in Latin script with a letter that is all but never seen behind the two before it, in any language.
    UNLIKELY_WORD_SHARE,
    /// Mean log2 loss of the word-order model over neighbouring words; higher is less likely.
    WORD_ORDER_SURPRISE,
    /// Sentences that start small, and function words that are capitalised within a sentence, per word.
    CASE_FAULTS,
    /// Missing space behind, or stray space before, a punctuation mark, per word.
    SPACING_FAULTS,
    /// A word that follows itself, per word.
    DOUBLED_WORDS,
    /// The same punctuation mark three times or more in a row, per word.
    PUNCTUATION_RUNS,
    EXCLAMATIONS_PER_SENTENCE,
    SPAM_WORD_SHARE,
    BOILERPLATE_WORD_SHARE,
    SINGLE_LETTER_WORD_SHARE,
    /// 1 where the text stops within a sentence although its sentences end in terminal marks elsewhere, also at the
    /// end of a line; 0.8 where none ends with a line; 0.6 where none has a mark; 0.3 where the last line is as
    /// short as a signature; 0 where it ends in a terminal mark.
    UNENDED,
    /// 1 where it stops within a tag, an entity or behind a comma, a hyphen or a function word.
    CUT_OFF,
    /// 1 where it starts within a sentence.
    STARTS_WITHIN,
    /// Brackets and quotation marks without their partner, per 100 words.
    UNBALANCED_BRACKETS,
    /// 1 where there are few words, falling to 0 at twenty.
    SHORTNESS,
    /// Letters of scripts without spaces between words, among all letters.
    IDEOGRAPH_SHARE,
    /// Letters that are not Latin, among all letters.
    NON_LATIN_SHARE,
    /// Lines that look like program code or tables.
    CODE_LINE_SHARE;

    /// As evidence and reports spell it, such as `duplicate_line_share`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("EnumOrdinal") // a dense position in the vector, never stored
    int index() {
        return ordinal();
    }
}
