package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static int[] identities(String text) {
        return Arrays.stream(Words.of(text)).map(Words::identity).toArray();
    }

    @Test
    void caseAndPunctuationDoNotMatter() {
        assertThat(identities("The quick, BROWN fox.")).isEqualTo(identities("the quick brown\n-- Fox"));
    }

    @Test
    void compatibilityFormsAndComposedLettersAreTheSame() {
        assertThat(identities("ﬁne caf\u00e9 ①")).isEqualTo(identities("fine cafe\u0301 1"));
    }

    @Test
    void orderMatters() {
        assertThat(identities("man bites dog")).isNotEqualTo(identities("dog bites man"));
    }

    @Test
    void aScriptWithoutSpacesGivesAWordForEachCharacter() {
        assertThat(Words.of("我们喜欢数据")).hasSize(6);
        assertThat(Words.of("ข้อมูล")).hasSize(6);
        assertThat(Words.of("データ 2026 broker")).hasSize(5);
    }

    @Test
    void shinglesOfIdeographsAreLongerThanThoseOfWords() {
        assertThat(Words.shingleLength(Words.of("data")[0])).isEqualTo(2);
        assertThat(Words.shingleLength(Words.of("数")[0])).isEqualTo(3);
        assertThat(Words.shingleLength(Words.of("ข")[0])).isEqualTo(5);
    }

    @Test
    void digitsAndCapitalsAreMarked() {
        int[] words = Words.of("Invoice a47 über Übung ٣");

        assertThat(Arrays.stream(words).map(word -> word & Words.DIGIT)).containsExactly(0, 1, 0, 0, 1);
        assertThat(Arrays.stream(words).map(word -> word & Words.CAPITAL)).containsExactly(2, 0, 0, 2, 0);
    }

    @Test
    void distinctWordsHaveDistinctIdentities() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(identities("word" + i)[0]);
        }
        assertThat(seen).hasSize(1_000);
    }

    @Property
    void anyStringAtAllHasWords(@ForAll String text) {
        assertThat(Words.of(text).length).isLessThanOrEqualTo(8 * text.length());
    }

    @Property
    void wordsAreTheSameOneByOneAndTogether(@ForAll("asciiWords") String[] words) {
        String joined = Arrays.stream(words).collect(Collectors.joining(" "));
        int[] apart = Arrays.stream(words)
                .flatMapToInt(word -> Arrays.stream(Words.of(word)))
                .toArray();

        assertThat(Words.of(joined)).isEqualTo(apart);
    }

    @Provide
    Arbitrary<String[]> asciiWords() {
        return Arbitraries.strings().alpha().numeric().ofMaxLength(8).array(String[].class);
    }
}
