package io.databroker.refinery.store;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.LongToDoubleFunction;

/// A dataset of rows that a run has judged.
final class JudgedStore {

    private JudgedStore() {}

    /// Rows of `rows.jsonl`, of which those with a negative quality are dropped by the run's stages. Extents are
    /// the hundredfold of the ordinals.
    static ItemStore of(Path file, ObjectStore objects, int rows, LongToDoubleFunction quality) {
        var store = ItemStore.open(file, objects);
        takeIn(store, 0, rows);
        store.flush();
        RunStore runs = store.runs();
        long run = runs.begin("name: test\nstages: []\n", "test 1", new Digest(1, 1, 1, 1));
        var results = new ArrayList<ItemResult>();
        for (long row = 0; row < rows; row++) {
            double overall = quality.applyAsDouble(row);
            var scores = new QualityScores(1, 1, 1, 1, 1, Math.abs(overall));
            results.add(new ItemResult(
                    row, overall >= 0, null, 100 * row, Assessment.EMPTY.withScores(scores, List.of()), null));
        }
        runs.commit(run, List.of(Segment.of(results, new LinkedHashMap<>(), "{}")));
        return store;
    }

    /// The same rows, under ordinals from `first`.
    static void takeIn(ItemStore store, long first, int rows) {
        var object = new Digest(1, 2, 3, 4);
        try (var intake = store.begin("rows.jsonl")) {
            for (long row = 0; row < rows; row++) {
                intake.add(new Item(
                        first + row,
                        new UUID(7L << 12, -row),
                        "rows.jsonl",
                        null,
                        row,
                        Modality.TEXT,
                        "application/x-ndjson",
                        new Digest(5, 6, 7, row),
                        new Slice(object, row * 100, 100),
                        List.of("text"),
                        5));
            }
            intake.complete(List.of(new IngestionRecord(
                    "rows.jsonl", null, object, 100L * rows, 5, "text/plain", Status.INGESTED, null, List.of(), rows)));
        }
    }

    /// Ties members to a representative.
    static void tie(ItemStore store, String tier, double similarity, long representative, long... members) {
        var placements = new ArrayList<Placement>();
        var pairs = new ArrayList<PairRow>();
        placements.add(new Placement(representative, tier, representative, 1));
        for (long member : members) {
            placements.add(new Placement(member, tier, representative, similarity));
            pairs.add(new PairRow(
                    tier,
                    Math.min(member, representative),
                    Math.max(member, representative),
                    "edit_ratio",
                    similarity,
                    .7));
        }
        store.runs().commitClusters(1, 1, placements, pairs);
    }
}
