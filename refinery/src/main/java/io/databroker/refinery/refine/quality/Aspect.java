package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The scores that a text's features speak to, and which feature speaks to which. Of every feature more is worse,
/// but for those in [#lowIsWorse].
public enum Aspect {
    COMPLETENESS,
    CLARITY,
    FORMAT_VALIDITY,
    /// All of them together.
    OVERALL;

    private static final List<TextFeature> OF_COMPLETENESS = List.of(
            UNENDED, CUT_OFF, STARTS_WITHIN, UNBALANCED_BRACKETS, SHORTNESS, ELLIPSES_PER_WORD, ELLIPSIS_LINE_SHARE);

    private static final List<TextFeature> OF_CLARITY = List.of(
            TOP_2_GRAM_CHAR_SHARE,
            TOP_4_GRAM_CHAR_SHARE,
            DUPLICATE_5_GRAM_CHAR_SHARE,
            DUPLICATE_10_GRAM_CHAR_SHARE,
            DUPLICATE_LINE_CHAR_SHARE,
            DUPLICATE_PARAGRAPH_CHAR_SHARE,
            REPEATED_CHARACTER_SHARE,
            COMPRESSED_SHARE,
            LEXICAL_DIVERSITY,
            LETTER_SURPRISE,
            ODD_WORD_SHARE,
            UNLIKELY_WORD_SHARE,
            WORD_ORDER_SURPRISE,
            CASE_FAULTS,
            SPACING_FAULTS,
            DOUBLED_WORDS,
            SPAM_WORD_SHARE,
            BOILERPLATE_WORD_SHARE,
            BOILERPLATE_LINE_SHARE,
            EXCLAMATIONS_PER_SENTENCE,
            CAPITAL_WORD_SHARE,
            MIXED_CASE_WORD_SHARE,
            DIGIT_IN_WORD_SHARE,
            SINGLE_LETTER_WORD_SHARE,
            SYMBOLS_IN_WORDS,
            PUNCTUATION_RUNS,
            SYMBOL_SHARE,
            DIGIT_SHARE,
            URL_CHAR_SHARE,
            REMOVED_WORD_SHARE,
            ALPHABETIC_WORD_SHARE,
            MEAN_WORD_LENGTH,
            LONGEST_WORD,
            FOREIGN_SCRIPT_SHARE,
            LOREM_IPSUM);

    private static final List<TextFeature> OF_FORMAT = List.of(
            MOJIBAKE,
            BROKEN_CHARS,
            CONTROL_CHARS,
            INVISIBLE_CHARS,
            MARKUP_SHARE,
            MIXED_SCRIPT_WORD_SHARE,
            CHARACTER_ENTROPY);

    /// The features that speak to it.
    public List<TextFeature> features() {
        return switch (this) {
            case COMPLETENESS -> OF_COMPLETENESS;
            case CLARITY -> OF_CLARITY;
            case FORMAT_VALIDITY -> OF_FORMAT;
            case OVERALL ->
                Stream.of(OF_COMPLETENESS, OF_CLARITY, OF_FORMAT)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /// As evidence spells it, such as `format_validity`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether less of the feature is worse.
    public static boolean lowIsWorse(TextFeature feature) {
        return feature == COMPRESSED_SHARE || feature == LEXICAL_DIVERSITY || feature == ALPHABETIC_WORD_SHARE;
    }
}
