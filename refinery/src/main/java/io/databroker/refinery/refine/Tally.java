package io.databroker.refinery.refine;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.RefinementReport.FindingCounts;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Counts of what stages did, of one batch or of many: adding up in batch order gives the same for any number of
/// threads.
final class Tally {

    private final SequencedMap<String, StageCounts> stages = new LinkedHashMap<>();
    private final TreeMap<String, FindingCounts> findings = new TreeMap<>();
    private final TreeMap<String, Long> lost = new TreeMap<>();

    /// Counts what a stage said of an item.
    void count(String stage, Verdict verdict) {
        StageCounts counts = stages.computeIfAbsent(stage, _ -> new StageCounts());
        switch (verdict) {
            case Verdict.Keep _ -> counts.kept++;
            case Verdict.Change change -> {
                counts.changed++;
                counts.add(change.reasons());
            }
            case Verdict.Drop drop -> {
                counts.dropped++;
                counts.add(drop.reasons());
            }
        }
    }

    /// Counts an item that this stage was the first to drop.
    void countLost(String stage) {
        lost.merge(stage, 1L, Long::sum);
    }

    /// Counts the findings of an item.
    void count(List<Finding> itemFindings) {
        for (Finding finding : itemFindings) {
            FindingCounts one =
                    switch (finding.action()) {
                        case REPORTED -> new FindingCounts(1, 0, 0);
                        case REDACTED -> new FindingCounts(0, 1, 0);
                        case DROPPED -> new FindingCounts(0, 0, 1);
                    };
            findings.merge(finding.type(), one, FindingCounts::plus);
        }
    }

    /// Adds what another batch counted.
    void add(String json) {
        Snapshot other = Json.MAPPER.readValue(json, Snapshot.class);
        for (StageSummary summary : other.stages()) {
            StageCounts counts = stages.computeIfAbsent(summary.stage(), _ -> new StageCounts());
            counts.kept += summary.kept();
            counts.changed += summary.changed();
            counts.dropped += summary.dropped();
            summary.reasons().forEach((code, count) -> counts.reasons.merge(code, count, Long::sum));
        }
        other.findings().forEach((type, counts) -> findings.merge(type, counts, FindingCounts::plus));
        other.lost().forEach((stage, count) -> lost.merge(stage, count, Long::sum));
    }

    Snapshot snapshot() {
        var summaries = new ArrayList<StageSummary>();
        stages.forEach((stage, counts) -> summaries.add(new StageSummary(
                stage, counts.kept, counts.changed, counts.dropped, new LinkedHashMap<>(counts.reasons))));
        return new Snapshot(summaries, new LinkedHashMap<>(findings), new LinkedHashMap<>(lost));
    }

    String toJson() {
        return Json.MAPPER.writeValueAsString(snapshot());
    }

    /// The counts as a value.
    ///
    /// @param lost how many items each stage was the first to drop; empty in batches of old
    record Snapshot(
            List<StageSummary> stages, SequencedMap<String, FindingCounts> findings, SequencedMap<String, Long> lost) {

        Snapshot {
            lost = lost == null ? new LinkedHashMap<>() : lost;
        }
    }

    private static final class StageCounts {
        private long kept;
        private long changed;
        private long dropped;
        private final TreeMap<String, Long> reasons = new TreeMap<>();

        private void add(List<Reason> given) {
            for (Reason reason : given) {
                reasons.merge(reason.code(), 1L, Long::sum);
            }
        }
    }
}
