package io.databroker.model.catalog;

/// Why a stage changed or dropped an item.
///
/// @param stage the id of the stage
/// @param code stable and short, such as `near_duplicate` or `below_threshold`
/// @param message one sentence for people, with the measured value and the limit
public record Reason(String stage, String code, String message) {}
