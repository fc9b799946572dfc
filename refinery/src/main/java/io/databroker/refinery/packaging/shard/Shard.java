package io.databroker.refinery.packaging.shard;

/// A shard, as the manifest lists it.
///
/// @param path in the package, such as `data/train/text-8000.parquet`
/// @param split name of its split
/// @param rows how many it holds
public record Shard(String path, String split, long rows) {}
