package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.Rule.atLeast;
import static io.databroker.refinery.refine.quality.Rule.atMost;
import static io.databroker.refinery.refine.quality.TextFeature.*;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A published rule set as limits on the features of a [TextProfile], with its own thresholds. Rules that rewrite a
/// text (C4's and RefinedWeb's lines) are judged by what they would leave or take. Words are UAX #29 words
/// throughout, so that one segmentation serves all; systems that split otherwise can differ near a limit.
///
/// @param id as recipes spell it, such as `gopher`
/// @param rules every one of which a text has to keep
public record RuleSet(String id, List<Rule> rules) {

    private static final List<Rule> GOPHER_QUALITY = List.of(
            new Rule(WORDS, 50, 100_000),
            new Rule(MEAN_WORD_LENGTH, 3, 10),
            atMost(HASHES_PER_WORD, 0.1),
            atMost(ELLIPSES_PER_WORD, 0.1),
            atMost(BULLET_LINE_SHARE, 0.9),
            atMost(ELLIPSIS_LINE_SHARE, 0.3),
            atLeast(ALPHABETIC_WORD_SHARE, 0.8),
            atLeast(DISTINCT_STOP_WORDS, 2));

    private static final List<Rule> GOPHER_REPETITION = List.of(
            atMost(DUPLICATE_LINE_SHARE, 0.3),
            atMost(DUPLICATE_PARAGRAPH_SHARE, 0.3),
            atMost(DUPLICATE_LINE_CHAR_SHARE, 0.2),
            atMost(DUPLICATE_PARAGRAPH_CHAR_SHARE, 0.2),
            atMost(TOP_2_GRAM_CHAR_SHARE, 0.2),
            atMost(TOP_3_GRAM_CHAR_SHARE, 0.18),
            atMost(TOP_4_GRAM_CHAR_SHARE, 0.16),
            atMost(DUPLICATE_5_GRAM_CHAR_SHARE, 0.15),
            atMost(DUPLICATE_6_GRAM_CHAR_SHARE, 0.14),
            atMost(DUPLICATE_7_GRAM_CHAR_SHARE, 0.13),
            atMost(DUPLICATE_8_GRAM_CHAR_SHARE, 0.12),
            atMost(DUPLICATE_9_GRAM_CHAR_SHARE, 0.11),
            atMost(DUPLICATE_10_GRAM_CHAR_SHARE, 0.1));

    private static final List<Rule> C4 =
            List.of(atMost(LOREM_IPSUM, 0), atMost(CURLY_BRACKETS, 0), atLeast(C4_SENTENCES, 5));

    private static final List<Rule> FINEWEB = List.of(
            atLeast(TERMINAL_LINE_SHARE, 0.12),
            atMost(SHORT_LINE_SHARE, 0.67),
            atMost(DUPLICATE_LINE_CHAR_SHARE, 0.01),
            atMost(NEWLINES_PER_WORD, 0.3));

    private static final List<Rule> NEMO = List.of(
            atMost(NON_ALPHANUMERIC_SHARE, 0.25),
            atMost(DIGIT_SHARE, 0.15),
            atMost(URL_CHAR_SHARE, 0.2),
            atMost(WHITE_SPACE_SHARE, 0.25),
            atMost(PARENTHESIS_SHARE, 0.1),
            atMost(BOILERPLATE_LINE_SHARE, 0.4),
            atMost(LONGEST_WORD, 1000),
            atMost(UNENDED_LINE_SHARE, 0.85));

    private static final List<Rule> DATA_JUICER = List.of(
            atLeast(ALPHANUMERIC_SHARE, 0.25),
            atMost(REPEATED_CHARACTER_SHARE, 0.5),
            atMost(REPEATED_10_GRAM_SHARE, 0.5),
            atMost(SPECIAL_CHAR_SHARE, 0.25),
            atMost(FLAGGED_WORD_SHARE, 0.045),
            atLeast(STOP_WORD_SHARE, 0.3),
            atLeast(CHARS, 10),
            atLeast(WORDS, 10),
            atLeast(MEAN_LINE_LENGTH, 10),
            atLeast(LONGEST_LINE, 10));

    /// By id, in alphabetical order.
    public static final Map<String, RuleSet> PUBLISHED = published();

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /// Every rule that the text breaks, never only the first; empty where it keeps all.
    public List<Rule> broken(TextProfile profile) {
        return rules.stream().filter(rule -> !rule.allows(profile)).toList();
    }

    private static Map<String, RuleSet> published() {
        var sets = new TreeMap<String, RuleSet>();
        for (RuleSet set : List.of(
                new RuleSet(
                        "gopher",
                        Stream.concat(GOPHER_QUALITY.stream(), GOPHER_REPETITION.stream())
                                .toList()),
                new RuleSet("gopher-quality", GOPHER_QUALITY),
                new RuleSet("gopher-repetition", GOPHER_REPETITION),
                new RuleSet("c4", C4),
                new RuleSet("fineweb", FINEWEB),
                new RuleSet("refinedweb", List.of(atMost(REMOVED_WORD_SHARE, 0.05))),
                new RuleSet("nemo", NEMO),
                new RuleSet("data-juicer", DATA_JUICER))) {
            sets.put(set.id(), set);
        }
        return Collections.unmodifiableMap(sets);
    }
}
