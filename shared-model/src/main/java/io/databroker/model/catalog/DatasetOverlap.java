package io.databroker.model.catalog;

import java.util.List;

/// What the texts of a dataset have in common with those of another one in the same library.
///
/// @param dataset name of the other one
/// @param nearCopies how many items say nearly the same as an item over there
/// @param partialCopies how many others share passages with an item over there
/// @param examples the most alike, a few
public record DatasetOverlap(String dataset, long nearCopies, long partialCopies, List<Example> examples) {

    public DatasetOverlap {
        examples = List.copyOf(examples);
    }

    /// Two items that are alike.
    ///
    /// @param item where this dataset's item comes from
    /// @param other where the other one does
    /// @param near whether they say nearly the same; else one holds passages of the other
    /// @param share of near copies, how much alike they are; else the share of this dataset's text that stands in
    /// the other; in [0, 1]
    public record Example(String item, String other, boolean near, double share) {}
}
