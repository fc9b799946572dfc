package io.databroker.refinery.refine.quality.training;

import io.databroker.refinery.refine.quality.Aspect;
import io.databroker.refinery.refine.quality.Term;
import io.databroker.refinery.refine.quality.TextFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Fits an aspect's terms: logistic regression on ramps between knots, every ramp's weight kept from falling below
/// zero.
///
/// Knots are quantiles of the clean and of the damaged values. Accelerated projected gradient descent on the mean
/// log loss plus a small ridge; convex, so that the outcome does not depend on a start. Deterministic.
final class MonotoneFit {

    private static final int ROUNDS = 500;
    private static final double RIDGE = 2e-5;
    private static final double[] CLEAN = {0.5, 0.75, 0.9, 0.96, 0.99};
    private static final double[] DAMAGED = {0.3, 0.5, 0.7, 0.85, 0.95};

    private final List<TextFeature> features;
    private final double[][] knots;
    private final int ramps;

    private MonotoneFit(Aspect aspect, List<Example> examples) {
        features = aspect.features();
        knots = features.stream().map(f -> knots(f, examples)).toArray(double[][]::new);
        ramps = Arrays.stream(knots).mapToInt(k -> Math.max(0, k.length - 1)).sum();
    }

    /// The terms that tell the clean examples from the damaged ones; features that tell nothing have none.
    static List<Term> fit(Aspect aspect, List<Example> examples) {
        return new MonotoneFit(aspect, examples).run(examples);
    }

    private static double value(TextFeature feature, Example example) {
        double value = example.profile().value(feature);
        return Aspect.lowIsWorse(feature) ? -value : value;
    }

    private static double[] knots(TextFeature feature, List<Example> examples) {
        double[] clean = sorted(feature, examples, true);
        double[] damaged = sorted(feature, examples, false);
        var knots = new TreeSet<Double>();
        for (double q : CLEAN) {
            knots.add(round(clean[(int) (q * (clean.length - 1))]));
        }
        for (double q : DAMAGED) {
            double knot = round(damaged[(int) (q * (damaged.length - 1))]);
            if (knot > knots.first()) {
                knots.add(knot);
            }
        }
        double[] positive = Arrays.stream(damaged)
                .filter(v -> v > clean[clean.length - 1 - clean.length / 50])
                .toArray();
        if (positive.length > 10) {
            knots.add(round(positive[positive.length / 4]));
            knots.add(round(positive[positive.length * 3 / 4]));
        }
        return knots.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double round(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }

    private static double[] sorted(TextFeature feature, List<Example> examples, boolean clean) {
        return examples.stream()
                .filter(e -> e.isClean() == clean)
                .mapToDouble(e -> value(feature, e))
                .sorted()
                .toArray();
    }

    private List<Term> run(List<Example> examples) {
        var rows = new float[examples.size()][];
        var damaged = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(examples.get(i));
            damaged[i] = !examples.get(i).isClean();
        }
        return terms(descend(rows, damaged));
    }

    /// Filled part of each ramp, and 1 for the intercept.
    private float[] row(Example example) {
        var row = new float[ramps + 1];
        int at = 0;
        for (int f = 0; f < knots.length; f++) {
            double value = value(features.get(f), example);
            for (int k = 1; k < knots[f].length; k++) {
                double from = knots[f][k - 1];
                row[at++] = (float) Math.clamp((value - from) / (knots[f][k] - from), 0, 1);
            }
        }
        row[ramps] = 1;
        return row;
    }

    private double[] descend(float[][] rows, boolean[] damaged) {
        var weights = new double[ramps + 1];
        var ahead = weights.clone();
        double step = 4.0 / meanSquare(rows);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(rows, damaged, ahead);
            var next = new double[weights.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = ahead[j] - step * (gradient[j] + (j < ramps ? RIDGE * ahead[j] : 0));
                next[j] = j < ramps ? Math.max(0, next[j]) : next[j];
            }
            double momentum = round / (round + 3.0);
            for (int j = 0; j < next.length; j++) {
                ahead[j] = next[j] + momentum * (next[j] - weights[j]);
            }
            weights = next;
        }
        return weights;
    }

    private static double meanSquare(float[][] rows) {
        double sum = 0;
        for (float[] row : rows) {
            for (float v : row) {
                sum += v * v;
            }
        }
        return sum / rows.length;
    }

    private static double[] gradient(float[][] rows, boolean[] damaged, double[] weights) {
        var gradient = new double[weights.length];
        for (int i = 0; i < rows.length; i++) {
            double logit = 0;
            float[] row = rows[i];
            for (int j = 0; j < row.length; j++) {
                logit += row[j] * weights[j];
            }
            double error = (1 / (1 + Math.exp(-logit)) - (damaged[i] ? 1 : 0)) / rows.length;
            for (int j = 0; j < row.length; j++) {
                gradient[j] += error * row[j];
            }
        }
        return gradient;
    }

    private List<Term> terms(double[] weights) {
        var terms = new ArrayList<Term>();
        int at = 0;
        for (int f = 0; f < knots.length; f++) {
            var costs = new double[knots[f].length];
            for (int k = 1; k < costs.length; k++) {
                costs[k] = costs[k - 1] + weights[at++];
            }
            if (costs.length > 0 && costs[costs.length - 1] > 0.01) {
                terms.add(new Term(features.get(f), knots[f], costs));
            }
        }
        return terms;
    }
}
