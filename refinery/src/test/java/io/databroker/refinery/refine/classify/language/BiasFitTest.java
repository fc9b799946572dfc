package io.databroker.refinery.refine.classify.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BiasFitTest {

    private static final int DEVANAGARI = 3;

    @Test
    void evensOutAModelThatAlwaysScoresTooHigh() {
        List<LabelledLine> lines = lines(4);
        assertThat(accuracy(new BiasFit(), lines)).isLessThan(0.8);
        var fit = new BiasFit();
        fit.fit(lines);
        assertThat(accuracy(fit, lines)).isGreaterThan(0.9);
        assertThat(fit.constant(DEVANAGARI, 1) + 20 * fit.perLetter(DEVANAGARI, 1))
                .isGreaterThan(fit.constant(DEVANAGARI, 0) + 20 * fit.perLetter(DEVANAGARI, 0));
    }

    @Test
    void givesTheSameNumbersForTheSameLines() {
        var one = new BiasFit();
        var other = new BiasFit();
        one.fit(lines(4));
        other.fit(lines(4));
        assertThat(one.constant(DEVANAGARI, 0)).isEqualTo(other.constant(DEVANAGARI, 0));
        assertThat(one.temperature(2)).isEqualTo(other.temperature(2));
    }

    @Test
    void saysHowLikelyItIsToBeRight() {
        List<LabelledLine> lines = lines(0);
        var fit = new BiasFit();
        fit.fit(lines);
        double sure = lines.stream()
                .mapToDouble(line -> Math.max(fit.probabilities(line)[0], fit.probabilities(line)[1]))
                .average()
                .orElseThrow();
        assertThat(sure).isEqualTo(accuracy(fit, lines), within(0.05));
    }

    /// Lines of two languages whose scores lie 6 apart on average, the first too high by `offset`.
    private static List<LabelledLine> lines(double offset) {
        var random = new Random(1);
        List<LabelledLine> lines = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double lead = (i % 2 == 0 ? 3 : -3) + 2 * random.nextGaussian();
            lines.add(new LabelledLine(DEVANAGARI, i % 2, 20, new double[] {lead + offset, 0}));
        }
        return lines;
    }

    private static double accuracy(BiasFit fit, List<LabelledLine> lines) {
        long right = lines.stream()
                .filter(line -> fit.probabilities(line)[line.lane()] > 0.5)
                .count();
        return (double) right / lines.size();
    }
}
