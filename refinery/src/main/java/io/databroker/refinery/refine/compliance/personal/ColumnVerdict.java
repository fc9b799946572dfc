package io.databroker.refinery.refine.compliance.personal;

/// What a column of a table holds, judged over many rows.
///
/// @param field the column
/// @param type the finding type that most of its values are
/// @param rows with a value
/// @param share of those that are of the type, in [0, 1]
/// @param probability that the column as a whole is of the type: the lower end of Wilson's 95 % interval of the
/// share
public record ColumnVerdict(String field, String type, long rows, double share, double probability) {}
