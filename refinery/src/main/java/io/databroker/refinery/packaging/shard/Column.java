package io.databroker.refinery.packaging.shard;

/// A column of a table.
///
/// @param name as the shards spell it
/// @param type that holds all its values
public record Column(String name, ColumnType type) {}
