package io.databroker.refinery.refine;

import java.util.Arrays;
import java.util.List;

/// How values in [0, 1] are spread: their mean and how many lie in each twentieth. The sum is compensated (Neumaier
/// 1974), so that a million small values lose nothing.
final class Distribution {

    private static final int BINS = 20;

    private final long[] bins = new long[BINS];
    private long count;
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) > Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
        bins[Math.min(BINS - 1, (int) (value * BINS))]++;
        count++;
    }

    /// 0 where there is no value.
    double mean() {
        return count == 0 ? 0 : (sum + lost) / count;
    }

    List<Long> histogram() {
        return Arrays.stream(bins).boxed().toList();
    }
}
