package io.databroker.model.catalog;

import org.jspecify.annotations.Nullable;

/// One measured feature behind a score, so that no score is a bare number.
///
/// @param score the score it speaks to: `completeness`, `clarity`, `relevance`, `format_validity`,
/// `metadata_quality`
/// @param feature the name of the measurement, such as `duplicate_line_share`
/// @param value the raw measurement, in the unit that the feature's documentation gives
/// @param points its contribution to the score in points of 100; negative lowers the score
/// @param start first position of the span or region that cost most, in characters, samples or pixels; -1 for none
/// @param end position after that span; -1 for none
/// @param remedy the nearest change that would have removed the cost, where there is one
public record Evidence(
        String score,
        String feature,
        double value,
        double points,
        int start,
        int end,
        @Nullable String remedy) {}
