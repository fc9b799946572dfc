package io.databroker.refinery.refine.compliance.personal;

/// A linear-chain conditional random field over one stretch of tokens: from scores of labels and of transitions
/// to the probability of each label at each token, by the forward-backward algorithm (Lafferty, McCallum and
/// Pereira 2001).
///
/// Labels are `O` (0) and for each type a `B` (odd), where it begins, and an `I` (even), where it goes on; an `I`
/// follows its own `B` or `I` only. Sums are scaled token by token, so that nothing underflows; cost is tokens ×
/// labels².
final class Lattice {

    private final int labels;
    private final double[] transitions;

    /// @param labels how many
    /// @param transitions exponential of the score of going from label a to b, at `a * labels + b`
    Lattice(int labels, double[] transitions) {
        this.labels = labels;
        this.transitions = transitions;
    }

    /// Whether label `b` may follow label `a`.
    static boolean follows(int a, int b) {
        return b == 0 || b % 2 == 1 || a == b || a == b - 1;
    }

    /// The result of a pass over a stretch.
    ///
    /// @param marginals probability of each label at each token, at `token * labels + label`
    /// @param forward scaled forward sums
    /// @param backward scaled backward sums
    /// @param logLikelihood log of the sum over all paths, each score less its token's maximum
    record Pass(double[] marginals, double[] forward, double[] backward, double logLikelihood) {}

    /// @param emissions exponentials of the scores of labels, at `token * labels + label`; 0 forbids a label
    Pass run(double[] emissions) {
        int size = emissions.length / labels;
        double[] forward = new double[emissions.length];
        double[] backward = new double[emissions.length];
        double logLikelihood = 0;
        for (int t = 0; t < size; t++) {
            double sum = 0;
            for (int b = 0; b < labels; b++) {
                double in = t == 0 ? (b == 0 || b % 2 == 1 ? 1 : 0) : incoming(forward, (t - 1) * labels, b);
                forward[t * labels + b] = in * emissions[t * labels + b];
                sum += forward[t * labels + b];
            }
            logLikelihood += Math.log(sum);
            scale(forward, t * labels, sum);
        }
        for (int t = size - 1; t >= 0; t--) {
            double sum = 0;
            for (int a = 0; a < labels; a++) {
                backward[t * labels + a] = t == size - 1 ? 1 : outgoing(backward, emissions, (t + 1) * labels, a);
                sum += backward[t * labels + a];
            }
            scale(backward, t * labels, sum);
        }
        return new Pass(marginals(forward, backward), forward, backward, logLikelihood);
    }

    private double[] marginals(double[] forward, double[] backward) {
        double[] marginals = new double[forward.length];
        for (int from = 0; from < forward.length; from += labels) {
            double sum = 0;
            for (int b = 0; b < labels; b++) {
                marginals[from + b] = forward[from + b] * backward[from + b];
                sum += marginals[from + b];
            }
            scale(marginals, from, sum);
        }
        return marginals;
    }

    private double incoming(double[] forward, int from, int b) {
        if (b != 0 && b % 2 == 0) {
            return forward[from + b] * transitions[b * labels + b]
                    + forward[from + b - 1] * transitions[(b - 1) * labels + b];
        }
        double sum = 0;
        for (int a = 0; a < labels; a++) {
            sum += forward[from + a] * transitions[a * labels + b];
        }
        return sum;
    }

    private double outgoing(double[] backward, double[] emissions, int to, int a) {
        double sum = 0;
        for (int b = 0; b < labels; b = b == 0 ? 1 : b + 2) {
            sum += transitions[a * labels + b] * emissions[to + b] * backward[to + b];
        }
        if (a != 0) {
            int inside = a % 2 == 0 ? a : a + 1;
            sum += transitions[a * labels + inside] * emissions[to + inside] * backward[to + inside];
        }
        return sum;
    }

    private void scale(double[] values, int from, double sum) {
        for (int i = 0; i < labels; i++) {
            values[from + i] /= sum;
        }
    }
}
