package io.databroker.refinery.refine.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordMemoryTest {

    private static final int LANES = 8;

    private int asked;

    @Property
    void remembersWhatTheModelsSay(
            @ForAll @Size(max = 200)
                    List<@StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'c') String> words) {
        var memory = new WordMemory(LANES, this::score);
        for (String word : words) {
            int[] expected = new int[LANES];
            int[] sums = new int[LANES];
            score(word.toCharArray(), word.length(), expected);
            memory.add(word.toCharArray(), word.length(), sums);
            assertThat(sums).as(word).isEqualTo(expected);
        }
    }

    @Property(tries = 20)
    void aWordThatComesAgainIsNotScoredAgain(
            @ForAll @StringLength(min = 1, max = 16) @CharRange(from = 'a', to = 'z') String word) {
        asked = 0;
        var memory = new WordMemory(LANES, this::score);
        for (int i = 0; i < 5; i++) {
            memory.add(word.toCharArray(), word.length(), new int[LANES]);
        }
        assertThat(asked).isEqualTo(1);
    }

    private void score(char[] word, int length, int[] sums) {
        asked++;
        for (int i = 0; i < length; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += (word[i] * 31 + i * 7 + lane) % 100 - 50;
            }
        }
    }
}
