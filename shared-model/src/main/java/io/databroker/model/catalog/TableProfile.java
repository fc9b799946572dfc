package io.databroker.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the kept rows of a table are like, column by column. A table is a file of rows, or several with about the
/// same columns.
///
/// Shares are parts of the rows, in [0, 1].
///
/// @param name of its first file
/// @param files how many it is made of
/// @param rows kept
/// @param driftShare rows whose columns are not those of most rows
/// @param moreColumns whether it has columns that are not described here
/// @param columns in the order in which they first come
public record TableProfile(
        String name, long files, long rows, double driftShare, boolean moreColumns, List<Column> columns) {

    /// What kind of values a column mostly has.
    public enum Type {
        /// Nothing but missing values and placeholders.
        EMPTY,
        TRUTH,
        INTEGER,
        DECIMAL,
        DATE,
        TEXT,
        /// Lists and objects.
        STRUCTURE
    }

    /// One column.
    ///
    /// @param type of most of its values
    /// @param missingShare rows without a value, or with a placeholder such as `N/A`
    /// @param disagreeingShare values of another type, of those that are there
    /// @param distinct how many different values there are
    /// @param distinctEstimated whether that is an estimate, off by 3 % (standard error)
    /// @param constant whether all values that are there are one and the same
    /// @param unique whether no value comes twice; where `distinct` is estimated, none of a sample of 1,024
    /// @param numbers of a column with numbers
    /// @param dates of a column with dates
    /// @param labels of a column that is evidently one of labels
    /// @param appears its first value, where the rows before it have none and that is no chance
    /// @param vanishes its last value, where the rows behind it have none and that is no chance
    public record Column(
            String name,
            Type type,
            double missingShare,
            double disagreeingShare,
            long distinct,
            boolean distinctEstimated,
            boolean constant,
            boolean unique,
            @Nullable Numbers numbers,
            @Nullable Dates dates,
            @Nullable Labels labels,
            @Nullable Place appears,
            @Nullable Place vanishes) {}

    /// Numbers of a column.
    ///
    /// @param medianEstimated whether the median is that of a sample of 1,024 rows
    /// @param outliers numbers farther from the median than five robust standard deviations, and from the nearest
    ///     quartile than three times the distance of both
    /// @param outliersEstimated whether their number comes from that sample
    public record Numbers(
            double minimum,
            double median,
            double maximum,
            boolean medianEstimated,
            long outliers,
            boolean outliersEstimated) {}

    /// Dates of a column, as they are written.
    public record Dates(String earliest, String latest) {}

    /// How often each label comes.
    ///
    /// @param balance entropy of the labels over that of as many equally frequent ones: 1 is even, near 0 is
    /// one-sided
    /// @param most the most frequent labels first, at most 12
    /// @param others rows with other labels
    public record Labels(double balance, List<LabelCount> most, long others) {}

    /// A label and the rows that have it.
    public record LabelCount(String label, long rows) {}

    /// A row of a file.
    ///
    /// @param file its path; of an archive's member `archive!/member`
    /// @param row from 1
    public record Place(String file, long row) {}
}
