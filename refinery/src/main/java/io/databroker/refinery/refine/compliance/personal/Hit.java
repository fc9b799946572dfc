package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// A span that may be personal data.
///
/// @param type what it would be
/// @param code as the finding spells the type: the type's own code, or that with a subtype
/// @param start first position
/// @param end position after it
/// @param probability calibrated, in [0, 1]
record Hit(PersonalType type, String code, int start, int end, double probability) {

    private static final Comparator<Hit> STRONGEST_FIRST = Comparator.comparingDouble(Hit::probability)
            .reversed()
            .thenComparingInt(hit -> hit.start() - hit.end())
            .thenComparingInt(Hit::start)
            .thenComparing(Hit::type);

    Hit(PersonalType type, int start, int end, double probability) {
        this(type, type.code(), start, end, probability);
    }

    Finding toFinding() {
        return new Finding(code, null, start, end, probability, Action.REPORTED);
    }

    /// The hits that stay when of any two that overlap the likelier, or else the longer, wins; by position.
    static List<Hit> strongest(List<Hit> hits) {
        var ordered = new ArrayList<>(hits);
        ordered.sort(STRONGEST_FIRST);
        var accepted = new TreeMap<Integer, Hit>();
        for (Hit hit : ordered) {
            var before = accepted.lowerEntry(hit.end());
            if (before == null || before.getValue().end() <= hit.start()) {
                accepted.put(hit.start(), hit);
            }
        }
        return List.copyOf(accepted.values());
    }
}
