package io.databroker.model.catalog;

import java.util.List;

/// The tables of a dataset.
///
/// @param described in the order of their files, at most 12
/// @param otherFiles files of rows that are of none of these
/// @param otherRows rows kept in them
public record TableProfiles(List<TableProfile> described, long otherFiles, long otherRows) {

    /// Of a dataset without rows.
    public static final TableProfiles NONE = new TableProfiles(List.of(), 0, 0);

    public TableProfiles {
        described = List.copyOf(described);
    }
}
