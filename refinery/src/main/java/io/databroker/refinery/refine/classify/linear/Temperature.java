package io.databroker.refinery.refine.classify.linear;

import java.util.List;

/// Turns margins into probabilities: a softmax sharpened or softened so that held-out labels are as likely as it
/// says.
public final class Temperature {

    /// The margins of an example by class, and its true class.
    public record Judged(double[] margins, int label) {}

    private Temperature() {}

    /// The factor that makes the true labels likeliest, by golden-section search over its logarithm.
    public static double fit(List<Judged> examples) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(0.05);
        double high = Math.log(100);
        for (int i = 0; i < 40; i++) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (loss(examples, Math.exp(a)) < loss(examples, Math.exp(b))) {
                high = b;
            } else {
                low = a;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /// Probabilities that add up to 1.
    public static double[] softmax(double[] margins, double factor) {
        double most = Double.NEGATIVE_INFINITY;
        for (double margin : margins) {
            most = Math.max(most, margin);
        }
        double[] probabilities = new double[margins.length];
        double sum = 0;
        for (int c = 0; c < margins.length; c++) {
            probabilities[c] = Math.exp((margins[c] - most) * factor);
            sum += probabilities[c];
        }
        for (int c = 0; c < margins.length; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    private static double loss(List<Judged> examples, double factor) {
        double loss = 0;
        for (Judged example : examples) {
            loss -= Math.log(Math.max(1e-12, softmax(example.margins, factor)[example.label]));
        }
        return loss;
    }
}
