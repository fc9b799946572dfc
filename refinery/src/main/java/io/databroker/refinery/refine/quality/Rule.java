package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.Telling;
import java.util.Locale;

/// A limit that a published rule set puts on a feature.
///
/// @param feature what is measured
/// @param min least value allowed, −∞ for none
/// @param max greatest value allowed, +∞ for none
public record Rule(TextFeature feature, double min, double max) {

    static Rule atLeast(TextFeature feature, double min) {
        return new Rule(feature, min, Double.POSITIVE_INFINITY);
    }

    static Rule atMost(TextFeature feature, double max) {
        return new Rule(feature, Double.NEGATIVE_INFINITY, max);
    }

    public boolean allows(TextProfile profile) {
        double value = profile.value(feature);
        return value >= min && value <= max;
    }

    /// One sentence with the measured value and the limit that it broke.
    String message(TextProfile profile) {
        double value = profile.value(feature);
        String name = feature.id().replace('_', ' ');
        return value < min
                ? String.format(Locale.ROOT, "The %s is %s, less than %s.", name, figure(value), figure(min))
                : String.format(Locale.ROOT, "The %s is %s, more than %s.", name, figure(value), figure(max));
    }

    /// The same to be told in any language.
    Telling telling(TextProfile profile) {
        double value = profile.value(feature);
        return value < min
                ? Telling.of("less", "value", figure(value), "limit", figure(min))
                : Telling.of("more", "value", figure(value), "limit", figure(max));
    }

    static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%d", (long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
