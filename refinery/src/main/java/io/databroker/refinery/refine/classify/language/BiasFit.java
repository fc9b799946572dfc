package io.databroker.refinery.refine.classify.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Fits biases and temperature to lines whose language is known: multinomial logistic regression over the scores of
/// the models, by Adam (Kingma and Ba, 2015) with a step that shrinks, over lines in an order drawn from a fixed
/// seed, so that the same lines give the same numbers.
///
/// Two numbers for each language and three for the temperature: what can be learnt from a few hundred lines of each
/// language without learning the lines.
final class BiasFit {

    private static final int ROUNDS = 12;
    private static final int BATCH = 64;
    private static final double STEP = 0.03;
    private static final double FORGET_MEAN = 0.9;
    private static final double FORGET_SQUARE = 0.999;
    private static final double SHRINK = 1e-4;
    private static final int SEED = 7;

    /// Letters in the unit of the bias for each letter, so that all parameters are of one size.
    private static final double LETTERS = 100;

    private static final int TEMPERATURE = 3;

    private final int[] first = new int[Script.SHARED.size()];
    private final double[] values;
    private final double[] mean;
    private final double[] square;
    private final double[] gradient;
    private int steps;

    BiasFit() {
        int size = TEMPERATURE;
        for (int script = 0; script < first.length; script++) {
            first[script] = size;
            size += 2 * Script.SHARED.get(script).languages().size();
        }
        values = new double[size];
        values[1] = -0.5;
        mean = new double[size];
        square = new double[size];
        gradient = new double[size];
    }

    /// Fits to lines of all scripts.
    void fit(List<LabelledLine> lines) {
        var order = new ArrayList<>(lines);
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += BATCH) {
                order.subList(from, Math.min(order.size(), from + BATCH)).forEach(this::learn);
                step(STEP / (1 + round));
            }
        }
    }

    /// The bias of a language whatever the length, in nats.
    double constant(int script, int lane) {
        return values[first[script] + 2 * lane];
    }

    /// The bias of a language for each letter, in nats.
    double perLetter(int script, int lane) {
        return values[first[script] + 2 * lane + 1] / LETTERS;
    }

    /// The term of the temperature with that power of the logarithm of the length.
    double temperature(int power) {
        return values[power];
    }

    /// The calibrated probabilities of the languages, by lane.
    double[] probabilities(LabelledLine line) {
        double[] result = biased(line);
        double scale = Biases.temperature(values, line.letters());
        double most = Double.NEGATIVE_INFINITY;
        for (double score : result) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int lane = 0; lane < result.length; lane++) {
            result[lane] = Math.exp((result[lane] - most) * scale);
            sum += result[lane];
        }
        for (int lane = 0; lane < result.length; lane++) {
            result[lane] /= sum;
        }
        return result;
    }

    private double[] biased(LabelledLine line) {
        double[] result = line.scores().clone();
        for (int lane = 0; lane < result.length; lane++) {
            result[lane] += constant(line.script(), lane) + perLetter(line.script(), lane) * letters(line);
        }
        return result;
    }

    private static int letters(LabelledLine line) {
        return Math.min(line.letters(), Biases.MOST_LETTERS);
    }

    private void learn(LabelledLine line) {
        double[] scores = biased(line);
        double[] errors = probabilities(line);
        errors[line.lane()] -= 1;
        double scale = Biases.temperature(values, line.letters());
        double byScale = 0;
        for (int lane = 0; lane < errors.length; lane++) {
            int at = first[line.script()] + 2 * lane;
            gradient[at] += errors[lane] * scale;
            gradient[at + 1] += errors[lane] * scale * letters(line) / LETTERS;
            byScale += errors[lane] * scores[lane] * scale;
        }
        double log = Math.log(line.letters() + 1.0);
        gradient[0] += byScale;
        gradient[1] += byScale * log;
        gradient[2] += byScale * log * log;
    }

    private void step(double size) {
        steps++;
        for (int i = 0; i < values.length; i++) {
            double slope = gradient[i] / BATCH + (i < TEMPERATURE ? 0 : SHRINK * values[i]);
            mean[i] = FORGET_MEAN * mean[i] + (1 - FORGET_MEAN) * slope;
            square[i] = FORGET_SQUARE * square[i] + (1 - FORGET_SQUARE) * slope * slope;
            double average = mean[i] / (1 - Math.pow(FORGET_MEAN, steps));
            double spread = Math.sqrt(square[i] / (1 - Math.pow(FORGET_SQUARE, steps)));
            values[i] -= size * average / (spread + 1e-8);
            gradient[i] = 0;
        }
    }
}
