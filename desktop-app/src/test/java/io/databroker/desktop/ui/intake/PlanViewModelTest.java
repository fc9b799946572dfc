package io.databroker.desktop.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.intake.ImportViewModel.Phase;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewModelTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    private Path pile;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        pile = Files.createDirectory(folder.resolve("pile"));
        Files.writeString(pile.resolve("note.txt"), "The harbour was quiet that morning.");
        Files.createFile(pile.resolve("empty.txt"));
        Files.writeString(pile.resolve(".hidden"), "not for sale");
        desk = Desk.empty(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysWhatIsThereBeforeAnythingIsCopied() {
        try (var model = plan(null, pile)) {
            assertThat(model.forecastProperty().get().files()).isEqualTo(2);
            assertThat(model.forecastProperty().get().hidden()).isEqualTo(1);
            assertThat(model.forecastProperty().get().problems()).hasSize(1);
            assertThat(model.nameProperty().get()).isEqualTo("pile");
            assertThat(desk.library.catalog().datasets()).isEmpty();
        }
    }

    @Test
    void startsOnlyWithTheSellersWordAndAFreeName() {
        desk.library.catalog().create("taken");
        try (var model = plan(null, pile)) {
            assertThat(model.isReady()).isFalse();
            assertThat(model.missingProperty().get()).contains("Attest");
            model.attestedProperty().set(true);
            assertThat(model.isReady()).isTrue();
            assertThat(model.missingProperty().get()).isEmpty();
            model.nameProperty().set("taken");
            assertThat(model.isReady()).isFalse();
            assertThat(model.nameTakenProperty().get()).isTrue();
            model.nameProperty().set(" ");
            assertThat(model.isReady()).isFalse();
            assertThat(model.missingProperty().get()).contains("name");
        }
    }

    @Test
    void proposesANameThatIsFree() {
        desk.library.catalog().create("pile");
        try (var model = plan(null, pile)) {
            assertThat(model.nameProperty().get()).isEqualTo("pile 2");
        }
    }

    @Test
    void bringsFilesIntoAnExistingDatasetWhereThatIsAsked() {
        String existing = desk.library.catalog().create("letters").id();
        try (var model = plan(existing, pile)) {
            model.attestedProperty().set(true);
            model.start();
        }
        assertThat(desk.navigator.placeProperty().get())
                .isInstanceOfSatisfying(
                        Place.Import.class, place -> assertThat(place.dataset()).isEqualTo(existing));
        assertThat(desk.library.catalog().datasets()).hasSize(1);
    }

    private static String rejectedIn(Locale language, ImportViewModel model) {
        Locale before = Locale.getDefault();
        Locale.setDefault(language);
        try {
            return model.rejectedAsText();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theImportThatFollowsTellsWhatBecameOfEachFile() {
        try (var model = plan(null, pile)) {
            model.attestedProperty().set(true);
            model.start();
        }
        var place = (Place.Import) desk.navigator.placeProperty().get();
        desk.workshop.find(place.work()).orElseThrow().job().join();
        try (var model = new ImportViewModel(place, desk.activity, desk.navigator)) {
            assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
            assertThat(model.totalsProperty().get().taken()).isEqualTo(1);
            assertThat(model.totalsProperty().get().rejected()).isEqualTo(1);
            assertThat(model.rows()).hasSize(2);
            model.rejectedOnlyProperty().set(true);
            assertThat(model.rows())
                    .singleElement()
                    .matches(row -> row.path().equals("pile/empty.txt") && row.reason() != null);
            assertThat(rejectedIn(Locale.ENGLISH, model)).isEqualTo("pile/empty.txt\tThe file is empty.");
            assertThat(rejectedIn(Locale.GERMAN, model)).isEqualTo("pile/empty.txt\tDie Datei ist leer.");
            model.refine();
            assertThat(desk.navigator.placeProperty().get()).isEqualTo(new Place.Refine(place.dataset()));
        }
    }

    @Test
    void anImportThatFailsSaysWhyAndCanBeBegunAgain() throws IOException {
        try (var model = plan(null, pile)) {
            model.attestedProperty().set(true);
            Path gone = Files.move(pile, folder.resolve("elsewhere"));
            model.start();
            var place = (Place.Import) desk.navigator.placeProperty().get();
            var job = desk.workshop.find(place.work()).orElseThrow().job();
            assertThatThrownBy(job::join).hasMessageContaining("There is nothing at");
            try (var watching = new ImportViewModel(place, desk.activity, desk.navigator)) {
                assertThat(watching.phaseProperty().get()).isEqualTo(Phase.FAILED);
                assertThat(watching.getFailure()).contains("There is nothing at");
                Files.move(gone, pile);
                watching.again();
            }
        }
        var again = (Place.Import) desk.navigator.placeProperty().get();
        assertThat(desk.workshop.find(again.work()).orElseThrow().job().join()).contains("\"files_passed\":1");
    }

    @Test
    void saysSoWhereThereIsNothingAtAPath() {
        try (var model = plan(null, folder.resolve("nowhere"))) {
            model.attestedProperty().set(true);
            assertThat(model.isReady()).isFalse();
            assertThat(desk.notices.all()).singleElement().satisfies(notice -> assertThat(notice.text())
                    .contains("There is nothing at"));
        }
    }

    private PlanViewModel plan(@Nullable String dataset, Path path) {
        return new PlanViewModel(
                new Place.ImportPlan(List.of(path), dataset),
                desk.library,
                desk.activity,
                desk.navigator,
                desk.notices,
                Threads.NONE,
                CLOCK);
    }
}
