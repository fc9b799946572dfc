package io.databroker.refinery.refine.compliance.personal;

/// A linear-chain conditional random field over one stretch of tokens: from scores of labels and of transitions
/// to the probability of each label at each token, by the forward-backward algorithm (Lafferty, McCallum and
/// Pereira 2001).
///
/// Labels are `O` (0) and for each type a `B` (odd), where it begins, and an `I` (even), where it goes on; an `I`
/// follows its own `B` or `I` only. The last type may lack its `I`. Sums are scaled token by token, so that
/// nothing underflows; cost is tokens ×
/// labels².
final class Lattice {

    private final int labels;
    private final double[] transitions;

    /// The same the other way round: from label a to b at `b * labels + a`.
    private final double[] into;

    /// @param labels how many
    /// @param transitions exponential of the score of going from label a to b, at `a * labels + b`
    Lattice(int labels, double[] transitions) {
        this.labels = labels;
        this.transitions = transitions;
        into = new double[transitions.length];
        for (int i = 0; i < into.length; i++) {
            into[i] = transitions[i % labels * labels + i / labels];
        }
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
            sum += forward[from + a] * into[b * labels + a];
        }
        return sum;
    }

    private double outgoing(double[] backward, double[] emissions, int to, int a) {
        double sum = 0;
        for (int b = 0; b < labels; b = b == 0 ? 1 : b + 2) {
            sum += transitions[a * labels + b] * emissions[to + b] * backward[to + b];
        }
        if (a != 0 && a + a % 2 < labels) {
            int inside = a % 2 == 0 ? a : a + 1;
            sum += transitions[a * labels + inside] * emissions[to + inside] * backward[to + inside];
        }
        return sum;
    }

    /// The likeliest path, a label for each token (Viterbi 1967).
    ///
    /// @param emissions as for [#run]
    int[] best(double[] emissions) {
        byte[] from = new byte[emissions.length];
        double[] reached = new double[labels];
        double[] next = new double[labels];
        for (int b = 0; b < labels; b++) {
            reached[b] = b == 0 || b % 2 == 1 ? emissions[b] : 0;
        }
        for (int at = labels; at < emissions.length; at += labels) {
            double most = 0;
            for (int b = 0; b < labels; b++) {
                int a = likeliest(reached, b);
                from[at + b] = (byte) a;
                next[b] = reached[a] * transitions[a * labels + b] * emissions[at + b];
                most = Math.max(most, next[b]);
            }
            double scale = 1 / most;
            for (int b = 0; b < labels; b++) {
                reached[b] = next[b] * scale;
            }
        }
        return path(from, reached);
    }

    /// The label that label `b` is best reached from.
    private int likeliest(double[] reached, int b) {
        if (b != 0 && b % 2 == 0) {
            return reached[b - 1] * transitions[(b - 1) * labels + b] > reached[b] * transitions[b * labels + b]
                    ? b - 1
                    : b;
        }
        int best = 0;
        double most = -1;
        for (int a = 0; a < labels; a++) {
            double by = reached[a] * into[b * labels + a];
            if (by > most) {
                best = a;
                most = by;
            }
        }
        return best;
    }

    private int[] path(byte[] from, double[] reached) {
        int[] path = new int[from.length / labels];
        int last = path.length - 1;
        for (int b = 1; b < labels; b++) {
            path[last] = reached[b] > reached[path[last]] ? b : path[last];
        }
        for (int t = last; t > 0; t--) {
            path[t - 1] = from[t * labels + path[t]];
        }
        return path;
    }

    private void scale(double[] values, int from, double sum) {
        double scale = 1 / sum;
        for (int i = 0; i < labels; i++) {
            values[from + i] *= scale;
        }
    }
}
