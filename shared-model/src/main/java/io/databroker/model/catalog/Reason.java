package io.databroker.model.catalog;

import org.jspecify.annotations.Nullable;

/// Why a stage changed or dropped an item.
///
/// @param stage the id of the stage
/// @param code stable and short, such as `near_duplicate` or `below_threshold`
/// @param message one sentence for people, with the measured value and the limit
/// @param telling the same sentence for other languages, or null where there is none but the English one
public record Reason(
        String stage, String code, String message, @Nullable Telling telling) {

    /// A reason in English alone.
    public Reason(String stage, String code, String message) {
        this(stage, code, message, null);
    }
}
