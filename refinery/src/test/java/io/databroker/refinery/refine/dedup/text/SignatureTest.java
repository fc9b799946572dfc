package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final int TRIALS = 60;

    @ParameterizedTest
    @ValueSource(doubles = {0, .05, .2, .5, .8, 1})
    void agreementEstimatesTheSimilarityWithoutBias(double shared) {
        var random = new Random(7);
        double estimated = 0;
        double exact = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] common = words(random, (int) (150 * shared));
            int[] a = join(common, words(random, 150 - common.length));
            int[] b = join(common, words(random, 150 - common.length));
            exact += jaccard(a, b) / TRIALS;
            estimated += (agreement(a, b) - 1 / 256.0) / (1 - 1 / 256.0) / TRIALS;
        }
        assertThat(estimated).isEqualTo(exact, within(.014));
    }

    @Test
    void rowsAreIndependentEnoughForTheStandardErrorToHold() {
        var random = new Random(11);
        double squares = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] common = words(random, 100);
            double error = agreement(join(common, words(random, 50)), join(common, words(random, 50))) - .5;
            squares += error * error / TRIALS;
        }
        assertThat(Math.sqrt(squares)).isLessThan(.045);
    }

    @Test
    void aTextOfOneWordHasASignature() {
        assertThat(Signature.of(Words.of("alone"))).isNotEqualTo(Signature.of(Words.of("together")));
    }

    private static double agreement(int[] a, int[] b) {
        byte[] one = Signature.of(a);
        byte[] other = Signature.of(b);
        return IntStream.range(0, Signature.ROWS)
                        .filter(row -> one[row] == other[row])
                        .count()
                / (double) Signature.ROWS;
    }

    private static double jaccard(int[] a, int[] b) {
        var both = new HashSet<>(pairs(a));
        both.retainAll(pairs(b));
        return both.size() / (double) (pairs(a).size() + pairs(b).size() - both.size());
    }

    private static Set<Long> pairs(int[] words) {
        var pairs = new HashSet<Long>();
        for (int i = 1; i < words.length; i++) {
            pairs.add(((long) words[i - 1] << 32) ^ words[i]);
        }
        return pairs;
    }

    private static int[] words(Random random, int count) {
        return Stream.generate(() -> "w" + random.nextInt(1_000_000))
                .limit(count)
                .flatMapToInt(word -> Arrays.stream(Words.of(word)))
                .toArray();
    }

    private static int[] join(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
