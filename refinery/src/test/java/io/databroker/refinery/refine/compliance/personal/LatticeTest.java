package io.databroker.refinery.refine.compliance.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LatticeTest {

    /// Nothing, a type with begin and inside, and one with a begin alone.
    private static final int LABELS = 4;

    private static final int LENGTH = 4;

    @Property(tries = 100)
    void findsThePathThatTryingAllFinds(@ForAll long seed) {
        double[] transitions = positive(seed, LABELS * LABELS);
        double[] emissions = positive(seed + 1, LENGTH * LABELS);
        double best = 0;
        double[] sums = new double[LABELS];
        for (int path = 0; path < Math.pow(LABELS, LENGTH); path++) {
            double product = product(path, transitions, emissions);
            best = Math.max(best, product);
            sums[path % LABELS] += product;
        }
        var lattice = new Lattice(LABELS, transitions);
        assertThat(product(number(lattice.best(emissions)), transitions, emissions))
                .isCloseTo(best, within(1e-9 * best));
        double all = sums[0] + sums[1] + sums[2] + sums[3];
        double[] marginals = lattice.run(emissions).marginals();
        for (int label = 0; label < LABELS; label++) {
            assertThat(marginals[label]).isCloseTo(sums[label] / all, within(1e-9));
        }
    }

    /// A path as a number: the label of the first token is its last digit.
    private static int number(int[] path) {
        int number = 0;
        for (int t = LENGTH - 1; t >= 0; t--) {
            number = number * LABELS + path[t];
        }
        return number;
    }

    private static double product(int path, double[] transitions, double[] emissions) {
        double product = 1;
        int before = 0;
        for (int t = 0; t < LENGTH; t++) {
            int label = path % LABELS;
            boolean allowed = Lattice.follows(before, label);
            product *= allowed ? emissions[t * LABELS + label] : 0;
            product *= t == 0 ? 1 : transitions[before * LABELS + label];
            before = label;
            path /= LABELS;
        }
        return product;
    }

    private static double[] positive(long seed, int count) {
        return new Random(seed).doubles(count, .01, 1).toArray();
    }
}
