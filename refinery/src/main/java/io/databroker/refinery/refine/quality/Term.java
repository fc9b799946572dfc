package io.databroker.refinery.refine.quality;

/// What one feature costs: 0 up to the first knot, then straight lines from knot to knot, flat behind the last.
/// Costs never fall from knot to knot, so the model is monotone in every feature.
///
/// @param feature the measurement, negated where less of it is worse
/// @param knots ascending, of the (negated) measurement
/// @param costs at the knots, in logits; the first is 0, none is lower than the one before
public record Term(TextFeature feature, double[] knots, double[] costs) {

    double oriented(TextProfile profile) {
        double value = profile.value(feature);
        return Aspect.lowIsWorse(feature) ? -value : value;
    }

    /// In logits, not negative.
    double cost(TextProfile profile) {
        double value = oriented(profile);
        int last = knots.length - 1;
        if (value <= knots[0]) {
            return 0;
        }
        for (int i = 1; i <= last; i++) {
            if (value < knots[i]) {
                return costs[i - 1] + (costs[i] - costs[i - 1]) * (value - knots[i - 1]) / (knots[i] - knots[i - 1]);
            }
        }
        return costs[last];
    }

    /// The measurement, as the feature gives it, up to which nothing is charged.
    double free() {
        int i = 0;
        while (i + 1 < knots.length && costs[i + 1] == 0) {
            i++;
        }
        return Aspect.lowIsWorse(feature) ? -knots[i] : knots[i];
    }
}
