package io.databroker.refinery.refine.dedup.records;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How much each agreement and disagreement says, learned from the rows themselves.
///
/// Fellegi and Sunter (1969): a level of agreement in a column weighs the logarithm of how often it occurs
/// between rows about the same thing (m) over how often between any two rows (u). u is counted over random pairs,
/// and for equal values it is the value's own frequency, so that a rare name says more than a common one. m and
/// the number of duplicates are found by expectation maximisation over the candidates, with no pair labelled
/// (Winkler 1988). Columns count as independent. What is missing says nothing. Values that changed places with
/// those of another column count as close.
final class Linkage {

    private static final int RANDOM_PAIRS = 50_000;
    private static final int TRAINING_PAIRS = 50_000;
    private static final int ROUNDS = 25;
    private static final int DIFFERENT = Agreement.DIFFERENT;
    private static final double[] FIRST_GUESS = {.05, .05, .1, .8};
    private static final double MOST_DIFFERENT = .2;
    private static final double OFTEN_DIFFERENT = .4;
    private static final byte MISSING = -1;

    private final Table table;
    private final List<Column> columns;
    private final double[][] u;
    private final double[][] m;
    private final boolean[] decisive;
    private double prior;

    /// Learns from the candidates.
    Linkage(Table table, long[] candidates, long seed) {
        this.table = table;
        this.columns = table.columns();
        this.u = new double[columns.size()][Agreement.LEVELS];
        this.m = new double[columns.size()][Agreement.LEVELS];
        this.decisive = new boolean[columns.size()];
        countRandomPairs(new SplittableRandom(seed));
        byte[][] levels = levels(candidates);
        do {
            start();
            for (int round = 0; round < ROUNDS; round++) {
                learn(candidates, levels);
            }
        } while (foundAnotherPattern());
        for (double[] column : m) {
            column[DIFFERENT] = Math.min(column[DIFFERENT], MOST_DIFFERENT);
        }
        normalise(m);
    }

    /// The probability that two rows are about the same thing, in [0, 1].
    double probability(int a, int b) {
        return probability(compare(a, b), a);
    }

    private void countRandomPairs(SplittableRandom random) {
        for (double[] levels : u) {
            Arrays.fill(levels, 1);
        }
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int a = random.nextInt(table.rows());
            int b = random.nextInt(table.rows());
            if (a != b) {
                count(u, compare(a, b), 1);
            }
        }
        normalise(u);
    }

    private byte[][] levels(long[] candidates) {
        int step = step(candidates);
        var levels = new byte[(candidates.length + step - 1) / step][];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = compare(first(candidates[i * step]), second(candidates[i * step]));
        }
        return levels;
    }

    private static int step(long[] candidates) {
        return Math.max(1, candidates.length / TRAINING_PAIRS);
    }

    private void start() {
        prior = table.rows() / 10.0 / table.pairs();
        for (double[] column : m) {
            System.arraycopy(FIRST_GUESS, 0, column, 0, column.length);
        }
    }

    private void learn(long[] candidates, byte[][] levels) {
        int step = step(candidates);
        var counts = new double[columns.size()][];
        Arrays.setAll(counts, column -> FIRST_GUESS.clone());
        double duplicates = 0;
        for (int i = 0; i < levels.length; i++) {
            double probability = probability(levels[i], first(candidates[i * step]));
            count(counts, levels[i], probability);
            duplicates += probability * step;
        }
        normalise(counts);
        System.arraycopy(counts, 0, m, 0, m.length);
        prior = Math.clamp(duplicates, table.rows() / 100.0, table.rows()) / table.pairs();
    }

    /// Whether what was learned is not how duplicates look: between these every column agrees more often than
    /// not. People of one household differ in their first names, always. A column like that is what tells rows
    /// apart, and whoever differs in it is somebody else.
    private boolean foundAnotherPattern() {
        int most = -1;
        for (int column = 0; column < m.length; column++) {
            if (!decisive[column] && m[column][DIFFERENT] > (most < 0 ? OFTEN_DIFFERENT : m[most][DIFFERENT])) {
                most = column;
            }
        }
        if (most >= 0) {
            decisive[most] = true;
        }
        return most >= 0;
    }

    static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    private static void count(double[][] counts, byte[] levels, double weight) {
        for (int column = 0; column < levels.length; column++) {
            if (levels[column] != MISSING) {
                counts[column][levels[column]] += weight;
            }
        }
    }

    private static void normalise(double[][] counts) {
        for (double[] levels : counts) {
            double sum = Arrays.stream(levels).sum();
            Arrays.setAll(levels, level -> levels[level] / sum);
        }
    }

    private double probability(byte[] levels, int row) {
        if (tellsApart(levels)) {
            return 0;
        }
        double odds = Math.log(prior / (1 - prior));
        for (int column = 0; column < levels.length; column++) {
            if (levels[column] != MISSING) {
                odds += Math.log(m[column][levels[column]] / unlike(column, levels[column], row));
            }
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /// Whether two rows differ in half of their values, or in one that decides.
    private boolean tellsApart(byte[] levels) {
        int present = 0;
        int different = 0;
        for (int column = 0; column < levels.length; column++) {
            if (levels[column] == DIFFERENT && decisive[column]) {
                return true;
            }
            present += levels[column] == MISSING ? 0 : 1;
            different += levels[column] == DIFFERENT ? 1 : 0;
        }
        return 2 * different >= present;
    }

    private double unlike(int column, int level, int row) {
        int code = columns.get(column).code(row);
        return level == Agreement.EQUAL && code >= 0
                ? Math.pow(2, -columns.get(column).bits(code))
                : u[column][level];
    }

    private byte[] compare(int a, int b) {
        var levels = new byte[columns.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(i, a, b);
        }
        for (int i = 0; i < levels.length; i++) {
            for (int j = i + 1; j < levels.length; j++) {
                if (levels[i] <= Agreement.VAGUE && levels[j] <= Agreement.VAGUE && changedPlaces(i, j, a, b)) {
                    levels[i] = Agreement.CLOSE;
                    levels[j] = Agreement.CLOSE;
                }
            }
        }
        return levels;
    }

    private byte level(int column, int a, int b) {
        int one = columns.get(column).code(a);
        int other = columns.get(column).code(b);
        if (one < 0 || other < 0) {
            return MISSING;
        }
        Column values = columns.get(column);
        return one == other ? Agreement.EQUAL : Agreement.of(values.value(one), values.value(other));
    }

    private boolean changedPlaces(int i, int j, int a, int b) {
        return same(i, a, j, b)
                && same(j, a, i, b)
                && (columns.get(i).code(a) >= 0 || columns.get(i).code(b) >= 0);
    }

    /// Whether `a` has in column `i` about what `b` has in column `j`; two missing values count as the same.
    private boolean same(int i, int a, int j, int b) {
        int one = columns.get(i).code(a);
        int other = columns.get(j).code(b);
        if (one < 0 || other < 0) {
            return one == other;
        }
        String value = columns.get(i).value(one);
        String moved = columns.get(j).value(other);
        return value.equals(moved) || typingErrorApart(value, moved);
    }

    private static boolean typingErrorApart(String value, String moved) {
        return Math.min(value.length(), moved.length()) >= 3
                && Math.abs(value.length() - moved.length()) <= 1
                && (value.charAt(0) == moved.charAt(0) || value.charAt(1) == moved.charAt(1))
                && Strings.edits(value, moved) <= 1;
    }
}
