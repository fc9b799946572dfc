package io.databroker.refinery.refine.classify.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Linear separators over short dense vectors, one for each class.
///
/// @param labels of the classes
/// @param weights by class; the last value of each is the bias
public record DenseHead(List<String> labels, float[][] weights) {

    private static final int ROUNDS = 60;

    /// A vector with its label and the cost of an error at it.
    public record Example(String label, float[] vector, double cost) {}

    /// Trains on vectors of equal size; deterministic.
    public static DenseHead train(List<Example> examples) {
        int size = examples.getFirst().vector().length;
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        int[] indices = IntStream.range(0, size).toArray();
        List<SparseVector> vectors = examples.stream()
                .map(example -> new SparseVector(indices, example.vector()))
                .toList();
        double[] costs = examples.stream().mapToDouble(Example::cost).toArray();
        int[] classes = examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        return new DenseHead(labels, new LinearTrainer(vectors, costs, size, ROUNDS).train(classes, labels.size()));
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

    /// Writes the head in the form that [#read] reads.
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        out.writeInt(weights[0].length);
        for (int c = 0; c < weights.length; c++) {
            out.writeUTF(labels.get(c));
            for (float weight : weights[c]) {
                out.writeFloat(weight);
            }
        }
    }

    /// Reads what [#write] wrote.
    public static DenseHead read(DataInputStream in) throws IOException {
        List<String> labels = new ArrayList<>();
        float[][] weights = new float[in.readInt()][];
        int size = in.readInt();
        for (int c = 0; c < weights.length; c++) {
            labels.add(in.readUTF());
            weights[c] = new float[size];
            for (int d = 0; d < size; d++) {
                weights[c][d] = in.readFloat();
            }
        }
        return new DenseHead(labels, weights);
    }
}
