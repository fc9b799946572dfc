package io.databroker.refinery.store;

/// What a compaction did.
///
/// @param packs that there were
/// @param removed how many of them are gone
/// @param freedBytes given back to the disk, what was written anew taken off
public record Compacted(int packs, int removed, long freedBytes) {}
