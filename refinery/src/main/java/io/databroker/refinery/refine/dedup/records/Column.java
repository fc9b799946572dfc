package io.databroker.refinery.refine.dedup.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One column of a table, every distinct value once. Rows and values are numbered from 0; -1 stands for no value.
final class Column {

    private static final Pattern TIME_OF_DAY = Pattern.compile(".*\\d[t ]\\d\\d?:\\d\\d.*|\\d\\d?:\\d\\d(:\\d\\d)?.*");
    private static final double MOST = .9;
    private static final int RECURRING = 5;

    private final int[] codes;
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private int[] counts = new int[1 << 6];
    private int filled;

    Column(int rows) {
        codes = new int[rows];
        Arrays.fill(codes, -1);
    }

    void set(int row, String value) {
        Integer code = known.get(value);
        if (code == null) {
            code = values.size();
            known.put(value, code);
            values.add(value);
            if (code == counts.length) {
                counts = Arrays.copyOf(counts, 2 * code);
            }
        }
        filled += codes[row] < 0 ? 1 : 0;
        codes[row] = code;
        counts[code]++;
    }

    /// No more values are to come: forgets what was needed to number them.
    void complete() {
        known.clear();
    }

    int code(int row) {
        return codes[row];
    }

    String value(int code) {
        return values.get(code);
    }

    int count(int code) {
        return counts[code];
    }

    int distinct() {
        return values.size();
    }

    /// The information in two rows agreeing on this value, in bits.
    double bits(int code) {
        return Math.log((double) filled / counts[code]) / Math.log(2);
    }

    /// The mean of [#bits] over all rows.
    double entropy() {
        double sum = 0;
        for (int code = 0; code < values.size(); code++) {
            sum += counts[code] * bits(code);
        }
        return filled == 0 ? 0 : sum / filled;
    }

    /// Whether the other's value follows from this one's in nine rows of ten. Can be told only where values recur.
    boolean determines(Column other) {
        if (filled < RECURRING * (long) values.size() || other.values.size() > values.size()) {
            return false;
        }
        var together = new HashMap<Long, Integer>();
        var most = new int[values.size()];
        int both = 0;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] >= 0 && other.codes[row] >= 0) {
                both++;
                int count = together.merge(((long) codes[row] << Integer.SIZE) | other.codes[row], 1, Integer::sum);
                most[codes[row]] = Math.max(most[codes[row]], count);
            }
        }
        return Arrays.stream(most).asLongStream().sum() >= MOST * both;
    }

    /// Whether it numbers the rows: no value twice, and digits in nearly all of them.
    boolean isIdentifier() {
        return values.size() == filled && share(value -> value.chars().anyMatch(Character::isDigit)) >= MOST;
    }

    /// Whether it says when something happened, to the minute at least: such a table is a log.
    boolean isTime() {
        return share(value -> TIME_OF_DAY.matcher(value).matches()) >= MOST;
    }

    /// Whether it holds measurements: numbers with a fraction.
    boolean isMeasurement() {
        return share(value -> value.matches("[-+]?\\d*\\.\\d+(e[-+]?\\d+)?")) >= MOST / 2;
    }

    /// Whether it holds words.
    boolean isWording() {
        return share(value -> value.chars().filter(Character::isLetter).count() >= 3) >= MOST;
    }

    /// Of the first thousand distinct values.
    private double share(Predicate<String> property) {
        List<String> some = values.subList(0, Math.min(values.size(), 1_000));
        return some.stream().filter(property).count() / (double) Math.max(1, some.size());
    }
}
