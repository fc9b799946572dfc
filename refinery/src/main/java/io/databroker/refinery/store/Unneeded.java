package io.databroker.refinery.store;

/// How much of a store nobody needs.
///
/// @param storedBytes in all packs
/// @param unneededBytes of them that no dataset refers to any more
public record Unneeded(long storedBytes, long unneededBytes) {}
