package io.databroker.refinery.store;

import org.jspecify.annotations.Nullable;

/// A member of a cluster of duplicates, as a person needs it to decide.
///
/// @param item where it came from and where its content can be read
/// @param representative whether it is the one that stays
/// @param tier how it was found to be a duplicate
/// @param similarity to the representative, in [0, 1]
/// @param method how the similarity was verified, or null where the two were tied through a third
/// @param threshold the similarity had to reach, or null likewise
/// @param passed whether every stage let it pass
/// @param quality overall score in [0, 1], or null where it has none
/// @param extent characters, filled fields of a row, pixels or samples
/// @param kept whether it is part of the version now, decisions of the seller included
/// @param decided whether the seller decided so
public record ClusterMember(
        Item item,
        boolean representative,
        String tier,
        double similarity,
        @Nullable String method,
        @Nullable Double threshold,
        boolean passed,
        @Nullable Double quality,
        long extent,
        boolean kept,
        boolean decided) {}
