package io.databroker.refinery.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Which rows are wanted and in which order. All conditions must hold; of the words chosen for one facet, any.
///
/// @param chosen by facet, the words of which a row has one
/// @param ranges by measure, the bins in which a row lies
/// @param name what its name holds, in whatever case; empty for any. `part#12` asks for row 12 of a file
/// @param sort what rows are ordered by; equal ones stay in order of ordinals
/// @param descending greatest first
public record TableQuery(
        Map<Facet, Set<String>> chosen, Map<Measure, Range> ranges, String name, Sort sort, boolean descending) {

    /// Everything, in order of ordinals.
    public static final TableQuery ALL = new TableQuery(Map.of(), Map.of(), "", Sort.POSITION, false);

    /// Bins from one to another, both included.
    public record Range(int first, int last) {}

    /// What rows can be ordered by.
    public enum Sort {
        POSITION,
        NAME,
        KIND,
        LANGUAGE,
        SIZE,
        QUALITY,
        VERDICT
    }

    /// Everything that a run gave a reason for, by its code. Duplicates and the seller's word are facets of their
    /// own.
    public static TableQuery because(String reason) {
        if (reason.endsWith("_duplicate")) {
            return ALL.choose(Facet.DUPLICATE, Set.of(reason.substring(0, reason.length() - "_duplicate".length())));
        }
        return ALL.choose(reason.endsWith("_by_seller") ? Facet.DECIDED : Facet.REASON, Set.of(reason));
    }

    public TableQuery {
        chosen = Map.copyOf(chosen);
        ranges = Map.copyOf(ranges);
    }

    /// The same with other words of a facet; none lift the condition.
    public TableQuery choose(Facet facet, Set<String> words) {
        var all = new EnumMap<Facet, Set<String>>(Facet.class);
        all.putAll(chosen);
        all.remove(facet);
        if (!words.isEmpty()) {
            all.put(facet, Set.copyOf(words));
        }
        return new TableQuery(all, ranges, name, sort, descending);
    }

    /// The same within other bins of a measure.
    public TableQuery between(Measure measure, Range range) {
        var all = new EnumMap<Measure, Range>(Measure.class);
        all.putAll(ranges);
        all.put(measure, range);
        return new TableQuery(chosen, all, name, sort, descending);
    }

    /// The same whatever a measure is.
    public TableQuery anywhere(Measure measure) {
        var all = new EnumMap<Measure, Range>(Measure.class);
        all.putAll(ranges);
        all.remove(measure);
        return new TableQuery(chosen, all, name, sort, descending);
    }

    public TableQuery named(String part) {
        return new TableQuery(chosen, ranges, part, sort, descending);
    }

    public TableQuery sorted(Sort by, boolean greatestFirst) {
        return new TableQuery(chosen, ranges, name, by, greatestFirst);
    }

    /// Whether it asks for anything but all rows.
    public boolean isFiltered() {
        return !chosen.isEmpty() || !ranges.isEmpty() || !name.isBlank();
    }
}
