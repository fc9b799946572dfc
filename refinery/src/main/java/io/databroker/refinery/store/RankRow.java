package io.databroker.refinery.store;

/// What decides between duplicates, without the rest of a result.
///
/// @param ordinal of the item
/// @param kept whether every stage let the item pass
/// @param overall score in [0, 1], 0 where unknown
/// @param extent characters, filled fields of a row, pixels or samples
/// @param modifiedMillis of the file
/// @param sha256 of the item's bytes
public record RankRow(long ordinal, boolean kept, double overall, long extent, long modifiedMillis, Digest sha256) {}
