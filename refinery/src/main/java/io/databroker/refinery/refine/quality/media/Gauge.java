package io.databroker.refinery.refine.quality.media;

/// How much a measured feature takes from a score: nothing up to `harmless`, then in proportion, `weight` logits at
/// `harmful`, and twice that at most. `harmful` may lie below `harmless`; then small values are the bad ones.
///
/// @param feature name of the measurement
/// @param harmless the value from which on it costs
/// @param harmful the value at which it costs `weight`
/// @param weight in logits, not negative, so that more damage never raises a score
/// @param remedy what would remove the cost
record Gauge(String feature, double harmless, double harmful, double weight, String remedy) {

    /// The cost of `value` in logits.
    double cost(double value) {
        return weight * excess(value);
    }

    /// How far `value` is on the way from harmless to harmful, in [0, 2].
    double excess(double value) {
        return Math.clamp((value - harmless) / (harmful - harmless), 0, 2);
    }
}
