package io.databroker.refinery.refine.compliance;

import io.databroker.model.catalog.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Settles which of several findings about the same characters stays.
public final class Overlaps {

    private static final Comparator<Finding> STRONGEST_FIRST = Comparator.comparingDouble(Finding::probability)
            .reversed()
            .thenComparingInt(finding -> finding.start() - finding.end())
            .thenComparingInt(Finding::start)
            .thenComparing(Finding::type);

    private Overlaps() {}

    /// The findings that stay when of any two that overlap the likelier, or else the longer, wins; by position.
    public static List<Finding> strongest(List<Finding> findings) {
        var ordered = new ArrayList<>(findings);
        ordered.sort(STRONGEST_FIRST);
        var accepted = new TreeMap<Integer, Finding>();
        for (Finding finding : ordered) {
            var before = accepted.lowerEntry(finding.end());
            if (before == null || before.getValue().end() <= finding.start()) {
                accepted.put(finding.start(), finding);
            }
        }
        return List.copyOf(accepted.values());
    }
}
