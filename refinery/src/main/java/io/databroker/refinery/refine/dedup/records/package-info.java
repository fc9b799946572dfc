/// Rows about the same person, firm or thing, in spite of typing errors, missing and swapped values.
///
/// Rows flow in and leave their short values; columns, candidates and weights are found from the data itself, and
/// verified clusters flow out. Called by the runs of recipes.
@NullMarked
package io.databroker.refinery.refine.dedup.records;

import org.jspecify.annotations.NullMarked;
