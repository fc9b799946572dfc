package io.databroker.refinery.refine;

import java.util.List;

/// What a grouping found: verified pairs, and disjoint clusters made of nothing else.
///
/// @param tier `exact`, `canonical`, `near`, `record` or `semantic`
/// @param pairs verified, ordered by (a, b)
/// @param clusters disjoint, ordered by representative
public record Clusters(String tier, List<Pair> pairs, List<Cluster> clusters) {

    public Clusters {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
    }

    /// Two items found to say the same.
    ///
    /// @param a ordinal of the first
    /// @param b ordinal of the second, greater than `a`
    /// @param method how it was verified, such as `edit_ratio` or `containment`
    /// @param score in [0, 1]
    /// @param threshold the score had to reach
    public record Pair(long a, long b, String method, double score, double threshold) {}

    /// The best item and those it stands for.
    ///
    /// @param representative ordinal
    /// @param members the others, by ordinal; each is tied to the representative by a verified pair
    public record Cluster(long representative, List<Member> members) {
        public Cluster {
            members = List.copyOf(members);
        }
    }

    /// @param ordinal of the member
    /// @param score verified similarity to the representative, in [0, 1]
    public record Member(long ordinal, double score) {}
}
