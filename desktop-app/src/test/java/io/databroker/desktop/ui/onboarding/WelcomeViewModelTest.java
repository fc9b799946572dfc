package io.databroker.desktop.ui.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.Answers;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.desktop.ui.words.CoreWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeViewModelTest {

    @TempDir
    Path home;

    private final Navigator navigator = new Navigator(new Place.Welcome());
    private final Notices notices = new Notices(InstantSource.system(), CoreWords::told);
    private final Answers answers = new Answers();
    private final List<Path> moves = new ArrayList<>();

    @Test
    void saysWhereTheLibraryLiesAndHowMuchRoomThereIs() {
        assertThat(model().placeProperty().get().home()).isEqualTo(home);
        assertThat(model().placeProperty().get().free()).isPositive();
    }

    @Test
    void isSeenOnce() {
        model().begin();
        assertThat(navigator.placeProperty().get()).isEqualTo(new Place.Library());
        assertThat(settings().get().welcomed()).isTrue();
    }

    @Test
    void goesOnWithTheSampleFiles() {
        model().trySamples();
        assertThat(navigator.placeProperty().get()).isInstanceOf(Place.ImportPlan.class);
        assertThat(settings().get().welcomed()).isTrue();
        navigator.back();
        assertThat(navigator.placeProperty().get()).isEqualTo(new Place.Library());
    }

    @Test
    void takesAnEmptyFolderAsItIsAndMakesANewOneInAFullOne() throws IOException {
        Path empty = Files.createDirectory(home.resolve("empty"));
        Path full = Files.createDirectory(home.resolve("full"));
        Files.createFile(full.resolve("something"));
        answers.willChoose(empty).willChoose(full);
        model().chooseAnother();
        model().chooseAnother();
        model().chooseAnother();
        assertThat(moves).containsExactly(empty, full.resolve("Data Broker"));
    }

    @Test
    void saysSoWhereNoLibraryCanBeMade() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        answers.willChoose(file);
        model().chooseAnother();
        assertThat(moves).isEmpty();
        assertThat(notices.all()).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("cannot be made"));
    }

    private WelcomeViewModel model() {
        return new WelcomeViewModel(home, settings(), navigator, notices, answers, Threads.NONE, moves::add);
    }

    private Settings settings() {
        return new Settings(home.resolve("settings.json"), Runnable::run);
    }
}
