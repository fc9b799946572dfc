package io.databroker.refinery.refine.quality;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/// How the numbers of a column are spread, in one pass and bounded memory.
///
/// The smallest and the largest 32 are kept, and a bottom-k sample of the rows: the numbers of those 1,024 rows
/// whose positions hash smallest. Median and limits come from the sample and are exact up to 1,024 numbers;
/// beyond, the median is off by 1.6 % of the ranks (one standard error).
///
/// A number is an outlier when it is farther from the median than five times the median deviation, scaled to be
/// the standard deviation of a bell curve, and farther from the nearest quartile than three times their distance,
/// so that the second of two humps is none. Where more than half of the numbers are one and the same there is no
/// such scale and nothing is called an outlier. Outliers among the 32 on a side are counted, more are estimated
/// from the sample. The same for any order of the rows. Not shared between threads. Source: Tukey, "Exploratory
/// Data Analysis" (1977).
final class NumberSpread {

    private static final int SAMPLE = 1024;
    private static final int EXTREMES = 32;
    private static final int LEAST = 8;
    private static final double DEVIATIONS = 5 * 1.4826;
    private static final double QUARTILES = 3;

    private final TreeMap<Long, Double> sample = new TreeMap<>();
    private final double[] low = new double[EXTREMES];
    private final double[] high = new double[EXTREMES];
    private int extremes;
    private long last = Long.MAX_VALUE;
    private long count;

    /// What can be said of the numbers.
    ///
    /// @param exact whether it rests on all numbers, not on a sample
    /// @param outliers how many there are
    /// @param counted whether these were counted, not estimated
    record Summary(double least, double median, double most, boolean exact, long outliers, boolean counted) {}

    /// One number; what is too large to be held is passed over.
    ///
    /// @param row where it stands, no two alike
    void add(long row, double number) {
        if (!Double.isFinite(number)) {
            return;
        }
        count++;
        sample(ValueHash.mix(row) >>> 1, number);
        extreme(number, number);
    }

    void merge(NumberSpread other) {
        count += other.count;
        other.sample.forEach(this::sample);
        for (int i = 0; i < other.extremes; i++) {
            extreme(other.low[i], other.high[i]);
        }
    }

    private void sample(long hash, double number) {
        if (hash > last) {
            return;
        }
        sample.put(hash, number);
        if (sample.size() > SAMPLE) {
            sample.pollLastEntry();
        }
        last = sample.size() == SAMPLE ? sample.lastKey() : Long.MAX_VALUE;
    }

    /// Puts one number among the smallest and one among the largest. Both arrays hold the farthest first.
    private void extreme(double small, double large) {
        if (extremes < EXTREMES) {
            extremes++;
            low[extremes - 1] = Double.MAX_VALUE;
            high[extremes - 1] = -Double.MAX_VALUE;
        }
        int at = extremes - 1;
        if (small <= low[at]) {
            for (; at > 0 && small < low[at - 1]; at--) {
                low[at] = low[at - 1];
            }
            low[at] = small;
        }
        at = extremes - 1;
        if (large >= high[at]) {
            for (; at > 0 && large > high[at - 1]; at--) {
                high[at] = high[at - 1];
            }
            high[at] = large;
        }
    }

    /// Nothing where there are no numbers.
    Optional<Summary> summary() {
        if (count == 0) {
            return Optional.empty();
        }
        double[] numbers = sample.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Fences fences = Fences.of(numbers);
        long seen = outside(low, fences) + outside(high, fences);
        boolean exact = count <= SAMPLE;
        boolean counted = exact || (outside(low, fences) < EXTREMES && outside(high, fences) < EXTREMES);
        long inSample = Arrays.stream(numbers).filter(fences::isOutside).count();
        long outliers = exact ? inSample : counted ? seen : estimated(inSample, numbers.length, seen);
        return Optional.of(new Summary(low[0], fences.median(), high[0], exact, outliers, counted));
    }

    private long outside(double[] farthest, Fences fences) {
        return Arrays.stream(farthest, 0, extremes).filter(fences::isOutside).count();
    }

    /// Never fewer than were seen.
    private long estimated(long inSample, int sampled, long seen) {
        return Math.max(seen, Math.round(inSample * (double) count / sampled));
    }

    /// What lies beyond is an outlier.
    private record Fences(double low, double median, double high) {

        static Fences of(double[] sorted) {
            double median = middle(sorted);
            double[] deviations = Arrays.stream(sorted)
                    .map(number -> Math.abs(number - median))
                    .sorted()
                    .toArray();
            double far = DEVIATIONS * middle(deviations);
            if (sorted.length < LEAST || far == 0) {
                return new Fences(Double.NEGATIVE_INFINITY, median, Double.POSITIVE_INFINITY);
            }
            double lower = sorted[sorted.length / 4];
            double upper = sorted[sorted.length - 1 - sorted.length / 4];
            double reach = QUARTILES * (upper - lower);
            return new Fences(Math.min(median - far, lower - reach), median, Math.max(median + far, upper + reach));
        }

        boolean isOutside(double number) {
            return number < low || number > high;
        }
    }

    private static double middle(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }
}
