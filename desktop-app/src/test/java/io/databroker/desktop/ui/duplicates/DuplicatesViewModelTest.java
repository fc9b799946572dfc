package io.databroker.desktop.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.store.RunClusters.Cluster;
import io.databroker.refinery.store.RunClusters.Keeper;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesViewModelTest {

    @TempDir
    Path home;

    private final Undo undo = new Undo();
    private Library library;
    private DuplicatesViewModel model;

    @BeforeEach
    void open() {
        library = SampleLibrary.open(home.resolve("library"));
        model = new DuplicatesViewModel(
                library,
                library.dataset(SampleLibrary.NAME),
                1,
                new Notices(SampleLibrary.CLOCK, CoreWords::told),
                undo,
                SampleLibrary.CLOCK,
                Threads.NONE);
    }

    @AfterEach
    void close() {
        model.close();
        library.close();
    }

    @Test
    void showsTheLargestClusterFirstWithTheOneThatStays() {
        assertThat(model.clusters()).isNotEmpty();
        assertThat(model.clusters()).isSortedAccordingTo((a, b) -> Long.compare(b.size(), a.size()));
        assertThat(model.members().getFirst().row().representative()).isTrue();
        assertThat(model.members().getFirst().row().kept()).isTrue();
        assertThat(model.whyProperty().get()).isNotNull();
    }

    @Test
    void filtersByTierAndSimilarity() {
        model.filter("near", 0);
        assertThat(model.clusters()).isNotEmpty().allMatch(cluster -> cluster.tier()
                .equals("near"));
        model.filter(null, 0.99);
        assertThat(model.clusters()).allMatch(cluster -> cluster.leastSimilarity() >= 0.99);
        assertThat(model.tiersProperty().get().filtered().clusters())
                .isEqualTo(model.clusters().size());
    }

    @Test
    void choosesAnotherKeeperAndTakesItBack() {
        Member second = model.members().get(1);
        model.chooseKeeper(second);
        assertThat(model.members().get(0).row().kept()).isFalse();
        assertThat(model.members().get(1).row().kept()).isTrue();
        undo.undo();
        assertThat(model.members().get(0).row().kept()).isTrue();
        assertThat(model.members().get(1).row().kept()).isFalse();
        undo.redo();
        assertThat(model.members().get(1).row().kept()).isTrue();
    }

    @Test
    void tellsTwoApart() {
        model.notADuplicate(model.members().get(1));
        assertThat(model.members().get(1).row().kept()).isTrue();
        undo.undo();
        assertThat(model.members().get(1).row().kept()).isFalse();
    }

    @Test
    void comparesAMemberWithTheOneThatStays() {
        assertThat(model.comparedProperty().get()).isNull();
        model.compare(model.members().get(1));
        Contrast.Pair pair = Objects.requireNonNull(model.comparedProperty().get());
        assertThat(pair.left()).isEqualTo(model.members().getFirst());
        assertThat(pair.right()).isEqualTo(model.members().get(1));
        assertThat(pair.contrast()).isInstanceOf(Contrast.Words.class);
    }

    @Test
    void goesToTheNextAndBack() {
        Cluster first = Objects.requireNonNull(model.selectedProperty().get());
        model.step(1);
        assertThat(model.selectedProperty().get()).isEqualTo(model.clusters().get(1));
        model.step(-1);
        assertThat(model.selectedProperty().get()).isEqualTo(first);
        model.step(-1);
        assertThat(model.selectedProperty().get()).isEqualTo(first);
    }

    @Test
    void decidesAllClustersByARuleAsOneStep() {
        model.acceptAll(Keeper.LONGEST);
        assertThat(model.members()).filteredOn(member -> member.row().kept()).hasSize(1);
        assertThat(model.members()).allMatch(member -> member.row().decided());
        undo.undo();
        assertThat(model.members()).noneMatch(member -> member.row().decided());
    }
}
