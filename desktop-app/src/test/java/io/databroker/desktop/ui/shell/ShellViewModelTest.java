package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Notices notices = new Notices(CLOCK, CoreWords::told);
    private Activity activity;
    private ShellViewModel model;

    @BeforeEach
    void open() {
        library = Library.open(folder, CLOCK);
        workshop = new Workshop(library, CLOCK, 1);
        activity = new Activity(
                workshop, notices, Threads.NONE, () -> navigator.placeProperty().get());
        model = model(Threads.NONE);
    }

    private ShellViewModel model(Threads threads) {
        return new ShellViewModel(library, activity, notices, navigator, threads);
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
        navigator.go(place);
        model.arrive(place, _ -> {});
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

    @Test
    void thePlaceOfADatasetIsReachedOnceTheBackgroundHasLookedItUp() {
        Dataset tales =
                library.catalog().withId(library.catalog().create("Tales").id());
        var background = new ArrayDeque<Runnable>();
        var found = new ArrayList<Optional<Dataset>>();
        model = model(new Threads(Runnable::run, background::add));
        var place = new Place.Refine(tales.id());
        navigator.go(place);
        model.arrive(place, found::add);
        assertThat(found).isEmpty();
        background.removeLast().run();
        assertThat(found).containsExactly(Optional.of(tales));

        model.arrive(place, found::add);
        navigator.go(new Place.Settings());
        background.removeLast().run();
        model.arrive(new Place.Settings(), found::add);
        assertThat(found).containsExactly(Optional.of(tales), Optional.empty());
    }

    @Test
    void aDatasetThatIsGoneLeadsBackToTheLibraryExceptFromItsOwnPage() {
        var found = new ArrayList<Optional<Dataset>>();
        var page = new Place.Dataset("gone");
        navigator.go(page);
        model.arrive(page, found::add);
        assertThat(found).containsExactly(Optional.empty());
        assertThat(notices.all()).isEmpty();

        var run = new Place.Run("gone", 1);
        navigator.go(run);
        model.arrive(run, found::add);
        assertThat(navigator.placeProperty().get()).isEqualTo(new Place.Library());
        assertThat(notices.all()).hasSize(1);
        assertThat(found).hasSize(1);
    }

    private void drop(Place place, Path... files) {
        model.dropTarget(place).accept().accept(List.of(files));
    }
}
