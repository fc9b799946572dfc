package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextProfilerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, world! | 2",
                "can't stop o'clock | 3",
                "3.14 and 1,000 | 3",
                "e.g. this | 2",
                "snake_case word | 2",
                "中文字 | 3",
                "naïve e\u0301t | 2",
                "-- ** !! | 0",
            })
    void wordsFollowUax29(String text, int words) {
        assertThat(TextProfiler.profile(text).value(WORDS)).isEqualTo(words);
    }

    @Test
    void linesAndParagraphsThatComeAgainAreCounted() {
        TextProfile profile = TextProfiler.profile("one line\ntwo\n\none line\ntwo\n\nthree");
        assertThat(profile.value(DUPLICATE_LINE_SHARE)).isEqualTo(0.4);
        assertThat(profile.value(DUPLICATE_PARAGRAPH_SHARE)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(profile.value(DUPLICATE_LINE_CHAR_SHARE)).isCloseTo(11 / 33.0, within(1e-9));
    }

    @Property(tries = 300)
    void duplicateNGramsAgreeWithThePlainWayOfCounting(
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 3) Integer> numbers) {
        List<String> words = numbers.stream().map(n -> "w".repeat(n + 1)).toList();
        String text = String.join(" ", words);
        TextProfile profile = TextProfiler.profile(text);
        TextFeature[] features = {
            DUPLICATE_5_GRAM_CHAR_SHARE,
            DUPLICATE_6_GRAM_CHAR_SHARE,
            DUPLICATE_7_GRAM_CHAR_SHARE,
            DUPLICATE_8_GRAM_CHAR_SHARE,
            DUPLICATE_9_GRAM_CHAR_SHARE,
            DUPLICATE_10_GRAM_CHAR_SHARE
        };
        for (int n = 5; n <= 10; n++) {
            double expected = text.isEmpty() ? 0 : duplicates(words, n) / (double) text.length();
            assertThat(profile.value(features[n - 5])).isCloseTo(expected, within(1e-9));
        }
    }

    private static int duplicates(List<String> words, int n) {
        var seen = new HashSet<List<String>>();
        int chars = 0;
        for (int i = 0; i + n <= words.size(); ) {
            var gram = new ArrayList<>(words.subList(i, i + n));
            if (seen.add(gram)) {
                i++;
            } else {
                chars += String.join("", gram).length();
                i += n;
            }
        }
        return chars;
    }

    @Test
    void mojibakeMarkupAndStrayCharactersAreSeen() {
        TextProfile profile = TextProfiler.profile("cafÃ© <br/> &nbsp; a\u0007b \uFFFD");
        assertThat(profile.value(MOJIBAKE)).isPositive();
        assertThat(profile.value(MARKUP_SHARE)).isPositive();
        assertThat(profile.value(CONTROL_CHARS)).isPositive();
        assertThat(profile.value(BROKEN_CHARS)).isPositive();
    }
}
