package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.store.KeeperReason.By;
import io.databroker.refinery.store.RunClusters.Cluster;
import io.databroker.refinery.store.RunClusters.Counts;
import io.databroker.refinery.store.RunClusters.Filter;
import io.databroker.refinery.store.RunClusters.Keeper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunClustersTest {

    private static final Instant NOW = Instant.ofEpochMilli(5);

    @TempDir
    Path folder;

    private ObjectStore objects;
    private ItemStore store;
    private RunClusters clusters;

    /// 0 stands for 1 and 2 (near), 4 for 3 (exact), 5 for 6 (both dropped by a stage); 7 is alone.
    @BeforeEach
    void findDuplicates() {
        objects = ObjectStore.open(folder.resolve("objects"));
        store = JudgedStore.of(
                folder.resolve("items.db"), objects, 8, row -> row == 5 || row == 6 ? -.5 : row == 0 ? .9 : .5);
        JudgedStore.tie(store, "exact", 1, 4, 3);
        JudgedStore.tie(store, "near", .8, 0, 1, 2);
        JudgedStore.tie(store, "near", .95, 5, 6);
        store.runs().finish(1, "{}", null);
        clusters = store.results(1).duplicates();
    }

    @AfterEach
    void close() {
        store.close();
        objects.close();
    }

    @Test
    void clustersComeLargestFirst() {
        assertThat(clusters.page(Filter.ALL, 0, 2))
                .containsExactly(
                        new Cluster(0, "rows.jsonl#0", 3, "near", .8), new Cluster(4, "rows.jsonl#4", 2, "exact", 1));
        assertThat(clusters.page(Filter.ALL, 2, 2)).containsExactly(new Cluster(5, "rows.jsonl#5", 2, "near", .95));
    }

    @Test
    void clustersAreFilteredByTierAndSimilarity() {
        assertThat(clusters.counts(Filter.ALL)).isEqualTo(new Counts(3, 7));
        assertThat(clusters.counts(new Filter("near", .9))).isEqualTo(new Counts(1, 2));
        assertThat(clusters.countsByTier(0))
                .containsEntry("near", new Counts(2, 5))
                .containsEntry("exact", new Counts(1, 2));
        assertThat(clusters.page(new Filter("near", .9), 0, 9))
                .containsExactly(new Cluster(5, "rows.jsonl#5", 2, "near", .95));
    }

    @Test
    void membersSayHowAlikeTheyAreAndWhatBecameOfThem() {
        store.decisions().decide(Said.keep(List.of(2L)), "keep", NOW);
        var members = clusters.members(0, 0, 9);
        assertThat(members).extracting(member -> member.item().ordinal()).containsExactly(0L, 1L, 2L);
        assertThat(members).extracting(ClusterMember::kept).containsExactly(true, false, true);
        assertThat(members).extracting(ClusterMember::decided).containsExactly(false, false, true);
        assertThat(members.get(1).similarity()).isEqualTo(.8);
        assertThat(members.get(1).method()).isEqualTo("edit_ratio");
        assertThat(clusters.members(0, 2, 1)).containsExactly(members.get(2));
    }

    @Test
    void theKeeperHasAReason() {
        assertThat(clusters.why(0)).contains(new KeeperReason(By.QUALITY, .9, .5));
        assertThat(clusters.why(4)).contains(new KeeperReason(By.LENGTH, 400, 300));
        assertThat(clusters.why(7)).isEmpty();
    }

    @Test
    void aRuleIsOneStepThatCanBeTakenBack() {
        var before = store.results(1).kept();
        Said said = clusters.accept(new Filter(null, .8), Keeper.LONGEST);
        assertThat(said.keep()).containsExactly(2L, 4L);
        assertThat(said.drop()).containsExactly(0L, 1L, 3L);
        store.decisions().decide(said, "Accept", NOW);
        assertThat(store.results(1).kept().stream()).containsExactly(2, 4, 7);
        store.decisions().undo();
        assertThat(store.results(1).kept()).isEqualTo(before);
    }

    @Test
    void theBestIsWhatTheRunKeeps() {
        Said said = clusters.accept(Filter.ALL, Keeper.BEST);
        assertThat(said.keep()).containsExactly(0L, 4L);
    }

    @Test
    void whatMeansTheSameIsShownAndStays() {
        var before = store.results(1).kept();
        JudgedStore.tie(store, "semantic", .8, 7, 4);
        assertThat(store.results(1).kept()).isEqualTo(before);
        assertThat(store.results(1).clusters()).containsEntry(4L, List.of(3L)).doesNotContainKey(7L);
        store.runs().finish(1, "{}", null);
        assertThat(clusters.page(new Filter("semantic", 0), 0, 9))
                .containsExactly(new Cluster(7, "rows.jsonl#7", 2, "semantic", .8));
    }
}
