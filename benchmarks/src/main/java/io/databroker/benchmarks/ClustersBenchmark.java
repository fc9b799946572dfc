package io.databroker.benchmarks;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.PairRow;
import io.databroker.refinery.store.Placement;
import io.databroker.refinery.store.RunClusters.Filter;
import io.databroker.refinery.store.RunClusters.Keeper;
import io.databroker.refinery.store.Segment;
import io.databroker.refinery.store.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// How long a window waits for its duplicates: 100,000 clusters of two to six, 600,000 rows.
final class ClustersBenchmark {

    private static final int ROWS = 600_000;
    private static final int CLUSTERS = 100_000;
    private static final int BATCH = 1_000;
    private static final int TIMES = 5;

    private ClustersBenchmark() {}

    static void main() throws IOException {
        Path folder = Files.createTempDirectory("clusters");
        try (var objects = ObjectStore.open(folder.resolve("objects"));
                var store = ItemStore.open(folder.resolve("items.db"), objects)) {
            fill(store);
            var clusters = store.results(1).duplicates();
            var near = new Filter("near", .9);
            time("counts, all", () -> clusters.counts(Filter.ALL));
            time("counts by tier", () -> clusters.countsByTier(.9));
            time("page of 50, first", () -> clusters.page(Filter.ALL, 0, 50));
            time("page of 50, last", () -> clusters.page(Filter.ALL, CLUSTERS - 50, 50));
            time("page of 50, near above .9, middle", () -> clusters.page(near, CLUSTERS / 10, 50));
            var middle = clusters.page(Filter.ALL, CLUSTERS / 2, 1).getFirst();
            time("members", () -> clusters.members(middle.representative(), 0, 50));
            time("why", () -> clusters.why(middle.representative()));
            time(
                    "rule, preview",
                    () -> clusters.accept(Filter.ALL, Keeper.LONGEST).keep().size());
            time("kept items", () -> store.results(1).kept().cardinality());
            var said = clusters.accept(Filter.ALL, Keeper.LONGEST);
            var decisions = store.decisions();
            time("decide and undo, every cluster", () -> {
                decisions.decide(said, "all", Instant.EPOCH);
                return decisions.undo();
            });
            decisions.redo();
            time("kept items, all decided", () -> store.results(1).kept().cardinality());
            time("members, all decided", () -> clusters.members(middle.representative(), 0, 50));
            time("digest of decisions", decisions::digest);
        }
    }

    private static void time(String what, Supplier<?> work) {
        long[] nanos = new long[TIMES];
        Object answer = null;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            answer = work.get();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        String shown = String.valueOf(answer);
        System.out.printf(
                "%-36s median %8.1f ms, worst %8.1f ms  %s%n",
                what, nanos[TIMES / 2] / 1e6, nanos[TIMES - 1] / 1e6, shown.substring(0, Math.min(60, shown.length())));
    }

    private static void fill(ItemStore store) {
        var object = Digest.sha256(new byte[1]);
        try (var intake = store.begin("rows.jsonl")) {
            for (long row = 0; row < ROWS; row++) {
                intake.add(item(row, object));
            }
            intake.complete(List.of(new IngestionRecord(
                    "rows.jsonl", null, object, ROWS, 5, "text/plain", Status.INGESTED, null, List.of(), ROWS)));
        }
        store.flush();
        var runs = store.runs();
        long run = runs.begin("name: measured\nstages: []\n", "benchmark", object);
        for (long first = 0; first < ROWS; first += BATCH) {
            var results = new ArrayList<ItemResult>();
            for (long row = first; row < first + BATCH; row++) {
                results.add(new ItemResult(row, true, null, row * 7919 % 5_000, Assessment.EMPTY, null));
            }
            runs.commit(run, List.of(Segment.of(results, new LinkedHashMap<>(), "{}")));
        }
        tie(store, run);
        runs.finish(run, "{}", null);
    }

    private static void tie(ItemStore store, long run) {
        var placements = new ArrayList<Placement>();
        var pairs = new ArrayList<PairRow>();
        for (long cluster = 0; cluster < CLUSTERS; cluster++) {
            long representative = cluster * 6;
            String tier = cluster % 3 == 0 ? "exact" : "near";
            placements.add(new Placement(representative, tier, representative, 1));
            for (long member = 1; member <= 1 + cluster % 5; member++) {
                double score = cluster % 3 == 0 ? 1 : .7 + .03 * member;
                placements.add(new Placement(representative + member, tier, representative, score));
                pairs.add(new PairRow(tier, representative, representative + member, "edit_ratio", score, .7));
            }
        }
        store.runs().commitClusters(run, 1, placements, pairs);
    }

    private static Item item(long row, Digest object) {
        return new Item(
                row,
                new UUID(row * 0x9E37_79B9_7F4A_7C15L, row),
                "rows.jsonl",
                null,
                row,
                Modality.TEXT,
                "application/x-ndjson",
                object,
                new Slice(object, row * 100, 100),
                List.of("text"),
                row % 1_000);
    }
}
