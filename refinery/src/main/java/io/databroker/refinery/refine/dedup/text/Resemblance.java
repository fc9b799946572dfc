package io.databroker.refinery.refine.dedup.text;

/// What a text has in common with one that came before it.
public sealed interface Resemblance {

    /// The text's name.
    String text();

    /// The name of the one that came before.
    String earlier();

    /// Both say nearly the same.
    ///
    /// @param method `edit_ratio` or `containment`
    /// @param score reached, in [0, 1]
    /// @param threshold that had to be reached
    record NearCopy(String text, String earlier, String method, double score, double threshold)
            implements Resemblance {}

    /// One holds passages of the other.
    ///
    /// @param words of the earlier text that stand in this one in passages of eight words or more
    /// @param ofEarlier the share of the earlier text that they are, in [0, 1]: "contains 37 % of it"
    /// @param ofText the share of this text that stands in the earlier one, in [0, 1]
    record PartialCopy(String text, String earlier, int words, double ofEarlier, double ofText)
            implements Resemblance {}
}
