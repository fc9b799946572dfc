package io.databroker.refinery.refine.classify.linear;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Trains one linear separator for each class against all others: L2-regularised squared hinge loss.
///
/// Dual coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan, 2008): one example after the other, in a
/// shuffled order, gets the coefficient that is best for it while the others stay. O(rounds x values) for each
/// class; classes are independent and run on all cores, with the same result for any number of them.
final class LinearTrainer {

    private final List<SparseVector> examples;
    private final int size;
    private final double[] costs;
    private final int rounds;

    /// @param costs of an error at each example; larger fits closer
    LinearTrainer(List<SparseVector> examples, double[] costs, int size, int rounds) {
        this.examples = examples;
        this.costs = costs;
        this.size = size;
        this.rounds = rounds;
    }

    /// The weights of each class; the last value of each is the bias.
    float[][] train(int[] labels, int classes) {
        float[][] weights = new float[classes][];
        IntStream.range(0, classes).parallel().forEach(c -> weights[c] = separate(labels, c));
        return weights;
    }

    private float[] separate(int[] labels, int positive) {
        float[] weights = new float[size + 1];
        double[] alphas = new double[examples.size()];
        double[] lengths = new double[examples.size()];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            lengths[i] = examples.get(i).squaredLength() + 1 + 0.5 / costs[i];
            order[i] = i;
        }
        var random = new SplittableRandom(positive);
        for (int round = 0; round < rounds; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int i : order) {
                int sign = labels[i] == positive ? 1 : -1;
                double margin = sign * (examples.get(i).dot(weights) + weights[size]);
                double alpha = Math.max(0, alphas[i] - (margin - 1 + alphas[i] * 0.5 / costs[i]) / lengths[i]);
                double change = (alpha - alphas[i]) * sign;
                if (change != 0) {
                    examples.get(i).addTo(weights, change);
                    weights[size] += (float) change;
                    alphas[i] = alpha;
                }
            }
        }
        return weights;
    }
}
