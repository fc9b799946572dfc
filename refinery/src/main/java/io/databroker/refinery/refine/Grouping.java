package io.databroker.refinery.refine;

import org.jspecify.annotations.Nullable;

/// A step that compares items with each other.
///
/// It works in two passes. While the items stream by, [#sketch] draws from each the little that is needed to find
/// candidates; when all have passed, [#group] verifies candidates and clusters them. Groupings run in recipe order,
/// and each sees the items that no earlier grouping has tied to a representative.
public interface Grouping {

    /// As recipes spell it, such as `near_text`.
    String id();

    /// The item's fingerprint, or null where this grouping has nothing to say about it. Called from many threads.
    byte @Nullable [] sketch(Subject subject, RunContext run);

    /// The verified clusters among `all`, deterministically for any order of the items and any number of threads.
    Clusters group(ItemView all, RunContext run);
}
