package io.databroker.desktop.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.Answers;
import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.library.Arrangement.Order;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.ingest.Attestation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    private final Answers answers = new Answers();
    private final Undo undo = new Undo();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.empty(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEmptyLibrarySaysSoAndOffersSamples() {
        try (var model = model()) {
            assertThat(model.isEmpty()).isTrue();
            model.trySamples();
            assertThat(desk.navigator.placeProperty().get())
                    .isInstanceOfSatisfying(Place.ImportPlan.class, plan -> assertThat(plan.paths())
                            .singleElement()
                            .satisfies(path ->
                                    assertThat(path.resolve("README.md")).exists()));
        }
    }

    @Test
    void showsWhatEachDatasetHolds() throws IOException {
        bringIn("letters", "a.txt", "The harbour was quiet that morning.");
        try (var model = model()) {
            assertThat(model.arrangement().shown()).singleElement().satisfies(card -> {
                assertThat(card.items()).isEqualTo(1);
                assertThat(card.bytes()).isEqualTo(35);
                assertThat(card.summary().contents().items()).containsOnlyKeys(Modality.TEXT);
            });
        }
    }

    @Test
    void filtersByNameAndKindAndSorts() throws IOException {
        bringIn("customers", "b.csv", "id,city\n1,7\n2,8\n3,9\n4,3\n5,11\n6,12\n7,13\n8,14\n");
        bringIn("letters", "a.txt", "The harbour was quiet that morning.".repeat(9));
        try (var model = model()) {
            Arrangement arrangement = model.arrangement();
            assertThat(names(model)).as("newest first").containsExactly("letters", "customers");
            arrangement.orderProperty().set(Order.NAME);
            assertThat(names(model)).containsExactly("customers", "letters");
            arrangement.queryProperty().set("LETT");
            assertThat(names(model)).containsExactly("letters");
            arrangement.queryProperty().set("");
            arrangement.kinds().add(Modality.RECORD);
            assertThat(names(model)).containsExactly("customers");
            arrangement.kinds().clear();
            arrangement.orderProperty().set(Order.SIZE);
            assertThat(names(model)).containsExactly("letters", "customers");
        }
    }

    @Test
    void aDatasetThatIsThrownAwayComesBackWithUndo() throws IOException {
        bringIn("letters", "a.txt", "The harbour was quiet that morning.");
        try (var model = model()) {
            model.discard(model.arrangement().shown().getFirst());
            assertThat(model.isEmpty()).isTrue();
            assertThat(model.bin()).extracting(Dataset::name).containsExactly("letters");
            assertThat(desk.notices.all().getFirst().actionTitle()).isEqualTo("Undo");
            undo.undo();
            assertThat(names(model)).containsExactly("letters");
            undo.redo();
            model.emptyBin();
            assertThat(model.bin()).isEmpty();
            undo.undo();
            assertThat(desk.notices.all().getFirst().text()).contains("The bin has been emptied");
        }
    }

    @Test
    void aNameIsChangedAndChangedBack() throws IOException {
        bringIn("letters", "a.txt", "The harbour was quiet that morning.");
        desk.library.catalog().create("other");
        try (var model = model()) {
            model.rename(card(model, "letters"), " post ");
            assertThat(names(model)).contains("post");
            undo.undo();
            assertThat(names(model)).contains("letters");
            model.rename(card(model, "letters"), "other");
            assertThat(names(model)).contains("letters");
            assertThat(desk.notices.all().getFirst().text()).contains("already");
        }
    }

    @Test
    void aChooserThatIsGivenUpChangesNothingAndOneThatIsNotLeadsToThePlan() throws IOException {
        String letters = desk.library.catalog().create("letters").id();
        try (var model = model()) {
            model.importFiles(null);
            assertThat(desk.navigator.placeProperty().get()).isEqualTo(new Place.Library());
            answers.willChoose(folder);
            model.importFolder(card(model, "letters"));
            assertThat(desk.navigator.placeProperty().get()).isEqualTo(new Place.ImportPlan(List.of(folder), letters));
        }
    }

    @Test
    void listOrCardsIsRemembered() {
        var settings = new Settings(folder.resolve("settings.json"), Runnable::run);
        try (var model = model(settings)) {
            model.asListProperty().set(true);
        }
        try (var model = model(new Settings(folder.resolve("settings.json"), Runnable::run))) {
            assertThat(model.asListProperty().get()).isTrue();
        }
    }

    @Test
    void aDatasetBehindAnotherWithoutASummaryIsCountedOnce() throws IOException {
        bringIn("letters", "a.txt", "The harbour was quiet that morning.");
        desk.library.catalog().create("fresh");
        try (var model = model()) {
            assertThat(desk.library.catalog().summaries().all()).hasSize(2);
            assertThat(card(model, "fresh").items()).isZero();
        }
    }

    private LibraryViewModel model() {
        return model(new Settings(folder.resolve("settings.json"), Runnable::run));
    }

    private LibraryViewModel model(Settings settings) {
        return new LibraryViewModel(new LibraryViewModel.Tools(
                desk.library, desk.activity, desk.navigator, desk.notices, undo, settings, answers, Threads.NONE));
    }

    private void bringIn(String name, String file, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        Dataset dataset = desk.library.catalog().create(name);
        desk.workshop
                .begin(new WorkOrder.ImportFiles(
                        dataset.id(), List.of(path.toString()), Attestation.of("tester", CLOCK)))
                .job()
                .join();
        Waiting.until(() -> desk.workshop.active().isEmpty());
    }

    private static DatasetCard card(LibraryViewModel model, String name) {
        return model.arrangement().all().stream()
                .filter(card -> card.dataset().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(LibraryViewModel model) {
        return model.arrangement().shown().stream()
                .map(card -> card.dataset().name())
                .toList();
    }
}
