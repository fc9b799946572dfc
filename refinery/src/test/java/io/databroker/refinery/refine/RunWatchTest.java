package io.databroker.refinery.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.refine.RunWatch.State;
import io.databroker.refinery.refine.RunWatch.Step;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.PairRow;
import io.databroker.refinery.store.Placement;
import io.databroker.refinery.store.Segment;
import io.databroker.refinery.store.Slice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of ten rows, of which every third is dropped for its quality, as it is seen from outside.
class RunWatchTest {

    private static final int ROWS = 10;
    private static final Digest OBJECT = new Digest(1, 2, 3, 4);

    @TempDir
    private Path folder;

    private ObjectStore objects;
    private ItemStore store;
    private RunWatch watch;

    @BeforeEach
    void begin() {
        objects = ObjectStore.open(folder.resolve("objects"));
        store = ItemStore.open(folder.resolve("items.db"), objects);
        try (var intake = store.begin("rows.jsonl")) {
            for (long row = 0; row < ROWS; row++) {
                intake.add(new Item(
                        row,
                        new UUID(7L << 12, -row),
                        "rows.jsonl",
                        null,
                        row,
                        Modality.TEXT,
                        "application/x-ndjson",
                        new Digest(5, 6, 7, row),
                        new Slice(OBJECT, row, 1),
                        List.of("text"),
                        5));
            }
            intake.complete(List.of(new IngestionRecord(
                    "rows.jsonl", null, OBJECT, ROWS, 5, "text/plain", Status.INGESTED, null, List.of(), ROWS)));
        }
        store.flush();
        var stages = List.of(Parameters.none("quality"), Parameters.none("near_text"));
        Recipe recipe = new Recipe("mine", "Mine", "", 1, "default", stages);
        long run = store.runs().begin(recipe.toYaml(), "test 1", new Digest(1, 1, 1, 1));
        watch = new RunWatch(store, run, ROWS);
    }

    @AfterEach
    void close() {
        store.close();
        objects.close();
    }

    private void judge(long first, long end) {
        var tally = new Tally();
        var results = new ArrayList<ItemResult>();
        for (long row = first; row < end; row++) {
            boolean kept = row % 3 != 0;
            var reasons = List.of(new Reason("quality", "below_min_overall", "Too low."));
            Assessment assessment = kept ? Assessment.EMPTY : Assessment.EMPTY.withReasons(reasons);
            tally.count("quality", kept ? new Verdict.Keep(assessment) : new Verdict.Drop(assessment, reasons));
            if (!kept) {
                tally.countLost("quality");
            }
            results.add(new ItemResult(row, kept, null, 10, assessment, null));
        }
        store.runs().commit(1, List.of(Segment.of(results, new LinkedHashMap<>(), tally.toJson())));
    }

    private Step step(String stage) {
        return watch.look().steps().stream()
                .filter(step -> step.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void waitsBeforeTheFirstCommit() {
        assertThat(watch.look().judged()).isZero();
        assertThat(watch.look().steps()).extracting(Step::stage).containsExactly("decode", "quality", "near_text");
        assertThat(watch.look().steps()).extracting(Step::state).containsOnly(State.WAITING);
    }

    @Test
    void addsUpWhatWasCommittedSinceTheLastLook() {
        judge(0, 4);
        Step first = step("quality");
        assertThat(first.state()).isEqualTo(State.RUNNING);
        assertThat(first.in()).isEqualTo(4);
        assertThat(first.dropped()).isEqualTo(2);
        assertThat(watch.look().judged()).isEqualTo(4);

        judge(4, ROWS);
        Step last = step("quality");
        assertThat(last.state()).isEqualTo(State.DONE);
        assertThat(last.in()).isEqualTo(ROWS);
        assertThat(last.lost()).isEqualTo(4);
        assertThat(last.reasons()).containsEntry("below_min_overall", 4L);
    }

    @Test
    void showsWhatWasDroppedLastFirst() {
        judge(0, 4);
        watch.look();
        judge(4, ROWS);
        assertThat(watch.look().dropped())
                .extracting(judged -> judged.item().ordinal())
                .containsExactly(9L, 6L, 3L, 0L);
    }

    @Test
    void aComparisonRunsOnceAllItemsAreJudgedAndTellsWhatItLeftOut() {
        judge(0, ROWS);
        assertThat(step("near_text").state()).isEqualTo(State.RUNNING);
        assertThat(step("near_text").in()).isEqualTo(6);

        store.runs()
                .commitClusters(
                        1,
                        1,
                        List.of(new Placement(1, "near", 1, 1), new Placement(2, "near", 1, .9)),
                        List.of(new PairRow("near", 1, 2, "edit_ratio", .9, .7)));
        Step compared = step("near_text");
        assertThat(compared.state()).isEqualTo(State.DONE);
        assertThat(compared.lost()).isEqualTo(1);
        assertThat(compared.reasons()).containsEntry("near_duplicate", 1L);
    }
}
