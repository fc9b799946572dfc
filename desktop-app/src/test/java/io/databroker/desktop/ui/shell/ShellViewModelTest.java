package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.words.CoreWords;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Path LETTERS = Path.of("letters");
    private static final Path PHOTOS = Path.of("photos");

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator(new Place.Welcome());
    private Library library;
    private Workshop workshop;
    private ShellViewModel model;

    @BeforeEach
    void open() {
        library = Library.open(folder, CLOCK);
        workshop = new Workshop(library, CLOCK, 1);
        var notices = new Notices(CLOCK, CoreWords::told);
        model = new ShellViewModel(
                library,
                new Activity(workshop, notices, Threads.NONE, () -> navigator
                        .placeProperty()
                        .get()),
                notices,
                navigator,
                Threads.NONE);
    }

    @AfterEach
    void close() {
        workshop.close();
        library.close();
    }

    @Test
    void filesDroppedOnTheWelcomeArePlannedAsANewDataset() {
        drop(new Place.Welcome(), LETTERS);
        assertThat(navigator.placeProperty().get()).isEqualTo(new Place.ImportPlan(List.of(LETTERS), null));
    }

    @Test
    void filesDroppedOnADatasetArePlannedToJoinItAndThePromiseNamesIt() {
        String dataset = library.catalog().create("Tales").id();
        var place = new Place.Dataset(dataset);
        assertThat(model.dropTarget(place).promise()).contains("Tales");
        drop(place, LETTERS);
        assertThat(navigator.placeProperty().get()).isEqualTo(new Place.ImportPlan(List.of(LETTERS), dataset));
    }

    @Test
    void filesDroppedOnAPlanJoinThoseThatArePlannedOnceEach() {
        var plan = new Place.ImportPlan(List.of(LETTERS), null);
        drop(plan, PHOTOS, LETTERS);
        assertThat(navigator.placeProperty().get()).isEqualTo(new Place.ImportPlan(List.of(LETTERS, PHOTOS), null));
    }

    private void drop(Place place, Path... files) {
        model.dropTarget(place).accept().accept(List.of(files));
    }
}
