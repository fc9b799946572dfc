package io.databroker.refinery.refine.quality;

/// From a text's costs in logits to the probability that it is undamaged: a logistic curve whose place depends on
/// how much text there is, since the same signs mean less in a short one.
///
/// @param level logit of a text without costs, short and long
/// @param slope weight of the costs, short and long; positive
public record Calibration(double[] level, double[] slope) {

    /// The weight of a long text, from 0 for no words to 1 for very many.
    public static double length(double words) {
        return words / (words + 40);
    }

    /// In (0, 1); falls as the cost grows.
    public double probability(double cost, double words) {
        double length = length(words);
        double atLevel = level[0] + (level[1] - level[0]) * length;
        double atSlope = slope[0] + (slope[1] - slope[0]) * length;
        return 1 / (1 + Math.exp(atSlope * cost - atLevel));
    }
}
