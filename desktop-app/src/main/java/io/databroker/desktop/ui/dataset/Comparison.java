package io.databroker.desktop.ui.dataset;

import io.databroker.refinery.table.DecidedTable;
import io.databroker.refinery.table.Facet;
import java.util.ArrayList;
import java.util.List;

/// What one version has that another has not.
///
/// @param added how many items only the newer one keeps
/// @param removed how many only the older one keeps
/// @param changed how many both keep, but only one of them changed
/// @param addedNames the first of them
record Comparison(
        long older,
        long newer,
        int added,
        int removed,
        int changed,
        List<String> addedNames,
        List<String> removedNames,
        List<String> changedNames) {

    private static final int SHOWN = 20;

    static Comparison of(long older, DecidedTable before, long newer, DecidedTable after) {
        var added = new ArrayList<String>();
        var removed = new ArrayList<String>();
        var changed = new ArrayList<String>();
        int[] counts = new int[3];
        for (int row = 0; row < after.size(); row++) {
            String now = verdict(after, row);
            int other = before.rowOf(after.ordinal(row));
            String then = other < 0 ? "dropped" : verdict(before, other);
            if (!now.equals(then)) {
                boolean came = then.equals("dropped");
                boolean went = now.equals("dropped");
                count(counts, came ? 0 : went ? 1 : 2, came ? added : went ? removed : changed, after, row);
            }
        }
        for (int row = 0; row < before.size(); row++) {
            if (!verdict(before, row).equals("dropped") && after.rowOf(before.ordinal(row)) < 0) {
                count(counts, 1, removed, before, row);
            }
        }
        return new Comparison(older, newer, counts[0], counts[1], counts[2], added, removed, changed);
    }

    private static void count(int[] counts, int kind, List<String> names, DecidedTable table, int row) {
        if (counts[kind]++ < SHOWN) {
            names.add(table.name(row));
        }
    }

    private static String verdict(DecidedTable table, int row) {
        return table.words(Facet.VERDICT, row).getFirst();
    }
}
