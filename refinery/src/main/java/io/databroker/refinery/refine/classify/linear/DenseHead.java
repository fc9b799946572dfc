package io.databroker.refinery.refine.classify.linear;

import java.util.List;
import java.util.stream.IntStream;

/// Linear separators over short dense vectors, one for each class.
///
/// @param weights by class; the last value of each is the bias
public record DenseHead(float[][] weights) {

    private static final double COST = 4;
    private static final int ROUNDS = 60;

    /// Trains on vectors of equal size.
    ///
    /// @param labels the class of each
    public static DenseHead train(List<float[]> vectors, int[] labels, int classes) {
        int size = vectors.getFirst().length;
        int[] indices = IntStream.range(0, size).toArray();
        List<SparseVector> examples = vectors.stream()
                .map(vector -> new SparseVector(indices, vector))
                .toList();
        return new DenseHead(new LinearTrainer(examples, size, COST, ROUNDS).train(labels, classes));
    }

    /// How far a vector lies on the side of each class.
    public double[] margins(float[] vector) {
        double[] margins = new double[weights.length];
        for (int c = 0; c < margins.length; c++) {
            double sum = weights[c][vector.length];
            for (int d = 0; d < vector.length; d++) {
                sum += (double) weights[c][d] * vector[d];
            }
            margins[c] = sum;
        }
        return margins;
    }
}
