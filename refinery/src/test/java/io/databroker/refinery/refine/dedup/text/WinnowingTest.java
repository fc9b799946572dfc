package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WinnowingTest {

    private static int[] words(long seed, int count) {
        return new Random(seed).ints(count).map(word -> word & ~15).toArray();
    }

    private static int[] runs(int[] words) {
        int[] runs = Winnowing.runs(words);
        Arrays.sort(runs);
        return runs;
    }

    @Property(tries = 200)
    void fifteenWordsInCommonAreNeverMissed(
            @ForAll long seed, @ForAll @IntRange(max = 100) int before, @ForAll @IntRange(max = 100) int after) {
        int[] passage = words(seed, 15);
        int[] one = concat(words(seed + 1, before), passage, words(seed + 2, after));
        int[] other = concat(words(seed + 3, after), passage, words(seed + 4, before));
        int[] kept = Winnowing.kept(other);
        assertThat(Arrays.stream(Winnowing.kept(one)).anyMatch(hash -> Arrays.binarySearch(kept, hash) >= 0))
                .isTrue();
    }

    @Property(tries = 100)
    void theShareIsCountedToTheWord(@ForAll long seed, @ForAll @IntRange(max = 60) int shared) {
        int[] passage = words(seed, shared);
        int[] one = concat(words(seed + 1, 50), passage, words(seed + 2, 20));
        int[] other = concat(passage, words(seed + 3, 90));
        assertThat(Winnowing.shared(one, runs(other))).isEqualTo(shared < Winnowing.RUN ? 0 : shared);
    }

    @Property(tries = 100)
    void aTextHoldsAllOfItself(@ForAll long seed, @ForAll @IntRange(min = 8, max = 300) int count) {
        int[] words = words(seed, count);
        assertThat(Winnowing.shared(words, runs(words))).isEqualTo(count);
        assertThat(Winnowing.kept(words)).isNotEmpty().isSorted().hasSizeLessThanOrEqualTo(count);
    }

    @Property(tries = 20)
    void shortTextsHaveNoPassages(@ForAll @IntRange(max = 7) int count) {
        assertThat(Winnowing.kept(words(1, count))).isEmpty();
    }

    private static int[] concat(int[]... pieces) {
        return Arrays.stream(pieces).flatMapToInt(Arrays::stream).toArray();
    }
}
