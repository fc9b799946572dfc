package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static List<TextFeature> broken(String set, String text) {
        return Objects.requireNonNull(RuleSet.PUBLISHED.get(set)).broken(TextProfiler.profile(text)).stream()
                .map(Rule::feature)
                .toList();
    }

    @Test
    void proseKeepsEveryPublishedRuleSet() {
        for (String set : RuleSet.PUBLISHED.keySet()) {
            assertThat(broken(set, TextQualityTest.PROSE.replace('\n', ' ')))
                    .as(set)
                    .isEmpty();
        }
    }

    @Test
    void everyBrokenRuleIsNamedAndNotOnlyTheFirst() {
        assertThat(broken("gopher-quality", "# # # ... 12 34"))
                .containsExactly(
                        WORDS,
                        MEAN_WORD_LENGTH,
                        HASHES_PER_WORD,
                        ELLIPSES_PER_WORD,
                        ALPHABETIC_WORD_SHARE,
                        DISTINCT_STOP_WORDS);
    }

    @Test
    void repetitionBreaksGopher() {
        assertThat(broken("gopher-repetition", "the same words come here again and again now\n".repeat(20)))
                .contains(DUPLICATE_LINE_SHARE, DUPLICATE_LINE_CHAR_SHARE, DUPLICATE_10_GRAM_CHAR_SHARE);
    }

    @Test
    void bracketsAndPlaceholderTextBreakC4() {
        assertThat(broken("c4", "Lorem ipsum dolor sit amet. { a }"))
                .containsExactly(LOREM_IPSUM, CURLY_BRACKETS, C4_SENTENCES);
    }

    @Test
    void aMessageNamesTheValueAndTheLimit() {
        Rule rule = Rule.atLeast(WORDS, 50);
        assertThat(rule.message(TextProfiler.profile("three short words"))).isEqualTo("The words is 3, less than 50.");
    }
}
