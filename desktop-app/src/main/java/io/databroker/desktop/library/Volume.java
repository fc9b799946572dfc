package io.databroker.desktop.library;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.FindingCounts;
import io.databroker.refinery.refine.RefinedItem;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What some items come to.
///
/// @param rows how many they are
/// @param bytes of their content
/// @param quality sum of their overall scores
/// @param findings that are still in them, by type
public record Volume(long rows, long bytes, double quality, SortedMap<String, Long> findings) {

    static final Volume NONE = new Volume(0, 0, 0, Collections.emptySortedMap());

    static Volume of(RefinedItem item) {
        QualityScores scores = item.assessment().scores();
        var left = new TreeMap<String, Long>();
        item.assessment().findings().stream()
                .filter(finding -> finding.action() == Finding.Action.REPORTED)
                .forEach(finding -> left.merge(finding.type(), 1L, Long::sum));
        return new Volume(1, item.content().length(), scores == null ? 0 : scores.overall(), left);
    }

    Volume plus(Volume other) {
        SortedMap<String, Long> both = findings;
        if (!other.findings.isEmpty()) {
            both = new TreeMap<>(findings);
            for (var each : other.findings.entrySet()) {
                both.merge(each.getKey(), each.getValue(), Long::sum);
            }
        }
        return new Volume(rows + other.rows, bytes + other.bytes, quality + other.quality, both);
    }

    /// About what a share of them comes to.
    Volume part(double share) {
        var part = new TreeMap<>(findings);
        part.replaceAll((_, count) -> (long) Math.ceil(count * share));
        return new Volume(Math.round(rows * share), Math.round(bytes * share), quality * share, part);
    }

    /// The report of the run, with the figures of these items in place of those of all that it kept.
    RefinementReport in(RefinementReport whole) {
        var left = new TreeMap<String, FindingCounts>();
        findings.forEach((type, count) -> left.put(type, new FindingCounts(count, 0, 0)));
        return whole.taking(rows, rows == 0 ? 0 : quality / rows, left);
    }
}
