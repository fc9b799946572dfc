package io.databroker.refinery.refine.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a column's values are like, gathered in one pass in bounded memory.
///
/// Besides counts of [FieldKind]s, a bottom-k sample of the *distinct* values is kept: those 1,024 whose hashes are
/// smallest, each with its exact count (a value that ends up in the sample has been in it from its first
/// occurrence). The sample gives the number of distinct values, the balance of labels and robust outliers. It
/// depends neither on the order of the rows nor on how they were split, so that [#merge] gives the same for any
/// number of threads. Not shared between threads. Source: Cohen and Kaplan, "Summarizing data using bottom-k
/// sketches" (2007).
public final class ColumnStatistics {

    private static final int SAMPLE = 1024;
    private static final double OUTLIER = 5;

    private final Map<FieldKind, Long> kinds = new EnumMap<>(FieldKind.class);
    private final TreeMap<Long, Value> sample = new TreeMap<>();
    private boolean overflowed;

    private record Value(String text, long count) {}

    /// One row's value.
    public void add(@Nullable Object value) {
        FieldKind kind = FieldKind.of(value);
        kinds.merge(kind, 1L, Long::sum);
        if (value != null && kind != FieldKind.MISSING && kind != FieldKind.PLACEHOLDER) {
            String text = value.toString();
            keep(hash(text), new Value(text.length() > 64 ? text.substring(0, 64) : text, 1));
        }
    }

    /// Adds what another part of the same column gave.
    public void merge(ColumnStatistics other) {
        other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
        other.sample.forEach(this::keep);
        overflowed |= other.overflowed;
    }

    private void keep(long hash, Value value) {
        if (sample.size() == SAMPLE && hash > sample.lastKey()) {
            overflowed = true;
            return;
        }
        sample.merge(hash, value, (a, b) -> new Value(a.text, a.count + b.count));
        if (sample.size() > SAMPLE) {
            sample.pollLastEntry();
            overflowed = true;
        }
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (hash * 0xBF58476D1CE4E5B9L) >>> 1;
    }

    public long rows() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    private long present() {
        return rows() - count(FieldKind.MISSING) - count(FieldKind.PLACEHOLDER);
    }

    private long count(FieldKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /// Missing values and placeholders among all, in [0, 1].
    public double missingShare() {
        return rows() == 0 ? 0 : 1 - present() / (double) rows();
    }

    /// The commonest kind of the values that are there; `MISSING` where there are none.
    public FieldKind kind() {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getKey() != FieldKind.MISSING && entry.getKey() != FieldKind.PLACEHOLDER)
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(FieldKind.MISSING);
    }

    /// Values of another kind than the commonest among those that are there, in [0, 1]; whole numbers among
    /// decimals agree.
    public double disagreementShare() {
        FieldKind kind = kind();
        long agreeing = count(kind);
        if (kind == FieldKind.DECIMAL || kind == FieldKind.INTEGER) {
            agreeing = count(FieldKind.DECIMAL) + count(FieldKind.INTEGER);
        }
        return present() == 0 ? 0 : 1 - agreeing / (double) present();
    }

    /// How many different values there are: exact up to 1,024, an estimate with about 3 % error beyond.
    public double distinct() {
        if (!overflowed) {
            return sample.size();
        }
        return (SAMPLE - 1) / (sample.lastKey() / (double) Long.MAX_VALUE);
    }

    /// Whether all values that are there, two at least, are one and the same.
    public boolean isConstant() {
        return present() > 1 && !overflowed && sample.size() == 1;
    }

    /// Whether no value comes twice, as far as the sample shows.
    public boolean isUnique() {
        return present() > 1 && sample.values().stream().allMatch(value -> value.count == 1);
    }

    /// Entropy of the values over that of as many equally frequent ones, in [0, 1]: the balance of a label column.
    /// 0 for one value; 1 where there are too many values to be labels.
    public double balance() {
        if (overflowed) {
            return 1;
        }
        double entropy = 0;
        for (Value value : sample.values()) {
            double p = value.count / (double) present();
            entropy -= p * Math.log(p);
        }
        return sample.size() < 2 ? 0 : entropy / Math.log(sample.size());
    }

    /// Numbers farther from the median than five times the median deviation, among the sampled distinct numbers, in
    /// [0, 1].
    public double outlierShare() {
        double[] numbers = sample.values().stream()
                .filter(value -> isNumber(FieldKind.of(value.text)))
                .mapToDouble(value -> Double.parseDouble(value.text.strip()))
                .sorted()
                .toArray();
        if (numbers.length < 8) {
            return 0;
        }
        double median = numbers[numbers.length / 2];
        double[] deviations =
                Arrays.stream(numbers).map(n -> Math.abs(n - median)).sorted().toArray();
        double limit = OUTLIER * 1.4826 * deviations[deviations.length / 2];
        return limit == 0 ? 0 : Arrays.stream(deviations).filter(d -> d > limit).count() / (double) numbers.length;
    }

    private static boolean isNumber(FieldKind kind) {
        return kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL;
    }
}
