/// Tables of millions of items that answer at once: the columns of a run, a few dozen bytes an item, in memory.
/// A run's results flow in once, when it finishes; out come rows in any order, counts for facets and histograms.
@NullMarked
package io.databroker.refinery.table;

import org.jspecify.annotations.NullMarked;
