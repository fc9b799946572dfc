package io.databroker.refinery.table;

import java.util.Map;

/// The rows that a query asked for, in its order, and how many rows there would be for each other choice.
///
/// @param rows numbers of rows
/// @param counts by facet and word: rows that have it and meet all conditions on other facets
/// @param bins by measure and bin: rows that lie in it and meet all conditions on other measures
public record TableAnswer(int[] rows, Map<Facet, int[]> counts, Map<Measure, int[]> bins) {}
