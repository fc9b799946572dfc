package io.databroker.refinery.store;

import java.util.List;
import java.util.SequencedMap;

/// What a run found out about a batch of items that follow each other: rows, assessments, fingerprints and counts,
/// committed together or not at all.
///
/// @param results in order of ordinals, at least one
/// @param assessments of the results, as [AssessmentPage] packs them
/// @param sketches by grouping: the fingerprints of the batch, as [SketchPage] writes them
/// @param tally counts of the batch, as JSON
public record Segment(
        List<ItemResult> results, byte[] assessments, SequencedMap<String, byte[]> sketches, String tally) {

    public Segment {
        results = List.copyOf(results);
    }

    /// Packs the assessments.
    public static Segment of(List<ItemResult> results, SequencedMap<String, byte[]> sketches, String tally) {
        byte[] page =
                AssessmentPage.pack(results.stream().map(ItemResult::assessment).toList());
        return new Segment(results, page, sketches, tally);
    }

    long first() {
        return results.getFirst().ordinal();
    }

    long last() {
        return results.getLast().ordinal();
    }
}
