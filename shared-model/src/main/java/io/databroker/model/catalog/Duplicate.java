package io.databroker.model.catalog;

/// The place of an item in its cluster of duplicates.
///
/// @param cluster number of the cluster, unique in the run, from 1
/// @param tier how this item was tied to the representative: `exact`, `canonical`, `near`, `record` or `semantic`
/// @param representative id of the item that stands for the cluster
/// @param score similarity to the representative that was verified, in [0, 1]
public record Duplicate(long cluster, String tier, String representative, double score) {}
