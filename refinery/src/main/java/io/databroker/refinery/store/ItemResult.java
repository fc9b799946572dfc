package io.databroker.refinery.store;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import org.jspecify.annotations.Nullable;

/// What a run found out about one item.
///
/// @param ordinal of the item
/// @param kept whether every stage let it pass; whether it is a duplicate is for `duplicate` to say
/// @param changed where its changed content can be read, or null where no stage changed it
/// @param extent its size as duplicates are compared by: characters, filled fields of a row, pixels or samples
/// @param assessment everything found out about it
/// @param duplicate its place in a cluster, or null; null while stages run, groupings fill it in
public record ItemResult(
        long ordinal,
        boolean kept,
        @Nullable Slice changed,
        long extent,
        Assessment assessment,
        @Nullable Duplicate duplicate) {}
