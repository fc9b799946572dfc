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
    private static final int SURPRISING = 10;

    private final int[] codes;
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private int[] counts = new int[1 << 6];
    private int[] lastFiles = new int[1 << 6];
    private int filled;
    private int file = -1;
    private int filledInFile;
    private double pairsWithinFiles;
    private boolean repeatsWithinFile;
    private double[] bits = new double[0];

    Column(int rows) {
        codes = new int[rows];
        Arrays.fill(codes, -1);
    }

    /// @param fromFile number of the file that the row comes from; the rows of a file follow each other
    void set(int row, int fromFile, String value) {
        Integer code = known.get(value);
        if (code == null) {
            code = values.size();
            known.put(value, code);
            values.add(value);
            if (code == counts.length) {
                counts = Arrays.copyOf(counts, 2 * code);
                lastFiles = Arrays.copyOf(lastFiles, 2 * code);
            }
        } else {
            repeatsWithinFile |= lastFiles[code] == fromFile;
        }
        lastFiles[code] = fromFile;
        filledInFile = file == fromFile ? filledInFile + 1 : 1;
        pairsWithinFiles += filledInFile - 1;
        file = fromFile;
        filled += codes[row] < 0 ? 1 : 0;
        codes[row] = code;
        counts[code]++;
    }

    /// No more values are to come: forgets what was needed to number them, and weighs each.
    void complete() {
        known.clear();
        lastFiles = new int[0];
        bits = new double[values.size()];
        Arrays.setAll(bits, code -> Math.log((double) filled / counts[code]) / Math.log(2));
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
        return bits[code];
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

    /// Whether it numbers the rows: digits in nearly all values, and no value twice. Where several files number
    /// their rows each for itself, values recur in other files and never in the same one, which chance does not
    /// explain.
    boolean isIdentifier() {
        return !repeatsWithinFile
                && (values.size() == filled || expectedWithinFiles() >= SURPRISING)
                && share(value -> value.chars().anyMatch(Character::isDigit)) >= MOST;
    }

    /// How many pairs of rows of one file would have the same value, if those of different files were any guide.
    private double expectedWithinFiles() {
        double equal = Arrays.stream(counts)
                .mapToDouble(count -> count * (count - 1.0) / 2)
                .sum();
        double across = filled * (filled - 1.0) / 2 - pairsWithinFiles;
        return across <= 0 ? 0 : pairsWithinFiles * equal / across;
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
