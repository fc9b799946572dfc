package io.databroker.refinery.store;

/// The place that a grouping gave to an item.
///
/// @param ordinal of the item
/// @param tier how it was found
/// @param representative ordinal of the item that stands for the cluster; the item's own where it does so itself
/// @param score verified similarity to the representative, in [0, 1]
public record Placement(long ordinal, String tier, long representative, double score) {}
