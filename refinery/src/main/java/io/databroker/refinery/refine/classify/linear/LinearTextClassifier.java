package io.databroker.refinery.refine.classify.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// A classifier for whole texts: TF-IDF over hashed words, word pairs and letter runs, and one linear separator for
/// each class ([LinearTrainer]). Safe for use by many threads.
///
/// Words and letter runs are scaled to unit length apart from each other, so that neither drowns the other.
/// Probabilities are a softmax over the margins, its temperature fitted on examples held out from training.
public final class LinearTextClassifier {

    private static final int ROUNDS = 20;

    /// A labelled text.
    public record Example(String label, String text) {}

    /// A label with its calibrated probability.
    public record Prediction(String label, double probability) {}

    private final List<TextFeatures> views;
    private final List<String> labels;
    private final float[] importance;
    private final float[][] weights;
    private final double temperature;

    private LinearTextClassifier(
            List<TextFeatures> views, List<String> labels, float[] importance, float[][] weights, double temperature) {
        this.views = views;
        this.labels = labels;
        this.importance = importance;
        this.weights = weights;
        this.temperature = temperature;
    }

    /// Trains on examples; deterministic.
    ///
    /// @param examples in any order that is kept the same
    public static LinearTextClassifier train(List<Example> examples) {
        var views = List.of(new TextFeatures(20, true, 0, 0), new TextFeatures(19, false, 3, 5));
        List<Example> held = every(examples, true);
        var draft = fit(every(examples, false), views, 1);
        return fit(
                examples,
                views,
                Temperature.fit(held.stream().map(draft::judged).toList()));
    }

    /// The likeliest label.
    public Prediction classify(String text) {
        double[] margins = margins(text);
        int best = 0;
        for (int c = 1; c < margins.length; c++) {
            best = margins[c] > margins[best] ? c : best;
        }
        return new Prediction(labels.get(best), Temperature.softmax(margins, temperature)[best]);
    }

    private static List<Example> every(List<Example> examples, boolean held) {
        List<Example> some = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % 10 == 0 == held) {
                some.add(examples.get(i));
            }
        }
        return some;
    }

    private static LinearTextClassifier fit(List<Example> examples, List<TextFeatures> views, double temperature) {
        List<String> labels = new ArrayList<>(
                new TreeSet<>(examples.stream().map(Example::label).toList()));
        List<SparseVector> counts = examples.parallelStream()
                .map(example -> join(views, example.text()))
                .toList();
        float[] importance =
                importance(counts, views.stream().mapToInt(TextFeatures::size).sum());
        List<SparseVector> vectors = counts.parallelStream()
                .map(vector -> scale(vector, importance, views))
                .toList();
        int[] classes = examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        double[] costs = new double[vectors.size()];
        Arrays.fill(costs, 1);
        float[][] weights = new LinearTrainer(vectors, costs, importance.length, ROUNDS).train(classes, labels.size());
        return new LinearTextClassifier(views, labels, importance, weights, temperature);
    }

    private Temperature.Judged judged(Example example) {
        return new Temperature.Judged(margins(example.text()), labels.indexOf(example.label()));
    }

    private double[] margins(String text) {
        SparseVector vector = scale(join(views, text), importance, views);
        double[] margins = new double[weights.length];
        for (int c = 0; c < margins.length; c++) {
            margins[c] = vector.dot(weights[c]) + weights[c][importance.length];
        }
        return margins;
    }

    private static SparseVector join(List<TextFeatures> views, String text) {
        int[] indices = new int[0];
        float[] values = new float[0];
        int offset = 0;
        for (TextFeatures view : views) {
            SparseVector part = view.of(text);
            int from = indices.length;
            indices = Arrays.copyOf(indices, from + part.indices().length);
            values = Arrays.copyOf(values, indices.length);
            for (int i = 0; i < part.indices().length; i++) {
                indices[from + i] = offset + part.indices()[i];
                values[from + i] = part.values()[i];
            }
            offset += view.size();
        }
        return new SparseVector(indices, values);
    }

    private static float[] importance(List<SparseVector> counts, int size) {
        int[] documents = new int[size];
        for (SparseVector vector : counts) {
            for (int index : vector.indices()) {
                documents[index]++;
            }
        }
        float[] importance = new float[size];
        for (int i = 0; i < size; i++) {
            importance[i] = (float) (1 + Math.log((1.0 + counts.size()) / (1.0 + documents[i])));
        }
        return importance;
    }

    private static SparseVector scale(SparseVector counts, float[] importance, List<TextFeatures> views) {
        float[] values = new float[counts.values().length];
        int from = 0;
        int limit = 0;
        for (TextFeatures view : views) {
            limit += view.size();
            int to = from;
            double squares = 0;
            while (to < values.length && counts.indices()[to] < limit) {
                values[to] = counts.values()[to] * importance[counts.indices()[to]];
                squares += (double) values[to] * values[to];
                to++;
            }
            double length = Math.sqrt(squares * views.size());
            for (int i = from; i < to; i++) {
                values[i] = (float) (values[i] / length);
            }
            from = to;
        }
        return new SparseVector(counts.indices(), values);
    }
}
