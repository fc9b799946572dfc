package io.databroker.refinery.store;

import org.jspecify.annotations.Nullable;

/// What decides between duplicates, without the rest of a result.
///
/// @param kept whether every stage let the item pass
/// @param extent characters, pixels or samples
/// @param overall score in [0, 1], 0 where unknown
/// @param changed where its changed content can be read, or null
public record ResultRow(
        boolean kept, long extent, double overall, @Nullable Slice changed) {}
