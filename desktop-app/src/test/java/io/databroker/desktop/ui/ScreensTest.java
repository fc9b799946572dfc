package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.settings.Preferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every screen, with something on it.
@ExtendWith(OnWindow.class)
class ScreensTest {

    @TempDir
    Path home;

    private Library library;

    @BeforeEach
    void openLibrary() {
        library = SampleLibrary.open(home.resolve("library"));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    @Test
    void loadInBothThemesAndAllLanguagesAndNameEveryControlThatTakesTheFocus() {
        var nameless = new ArrayList<String>();
        for (Locale language : Texts.LANGUAGES) {
            for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
                visit(language, theme, (place, studio) -> {
                    assertThat(studio.scene().getRoot().lookupAll(".screen")).isNotEmpty();
                    nameless.addAll(nameless(language + " " + place, studio));
                });
            }
        }
        assertThat(nameless).isEmpty();
    }

    private static List<String> nameless(String where, Studio studio) {
        return Studio.onWindow(() -> SceneWalk.of(studio.scene())
                .nameless()
                .map(control -> where + ": " + control)
                .toList());
    }

    @Test
    void letTabComeToEveryControlAndLeaveIt() {
        var faults = new ArrayList<String>();
        visit(Locale.ENGLISH, Theme.Choice.LIGHT, (place, studio) -> {
            faults.addAll(walk(place.toString(), studio));
            if (place instanceof Place.PackageBuilder) {
                for (String step : List.of("Format", "Card", "Build")) {
                    Studio.onWindow(() -> {
                        ((Button) studio.scene().lookup("#next")).fire();
                        return true;
                    });
                    studio.settle();
                    faults.addAll(walk(step, studio));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static List<String> walk(String where, Studio studio) {
        return Studio.onWindow(() -> TabWalk.faults(studio.scene()).stream()
                .map(fault -> where + ": " + fault)
                .toList());
    }

    @Test
    void keepTheirLettersReadable() {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            var faint = new ArrayList<String>();
            visit(Locale.ENGLISH, theme, (place, studio) -> Studio.onWindow(() -> SceneWalk.of(studio.scene())
                            .faint(4.5)
                            .map(text -> place + ": " + text)
                            .toList())
                    .forEach(faint::add));
            assertThat(faint).as(theme.name()).isEmpty();
        }
    }

    private void visit(Locale language, Theme.Choice theme, BiConsumer<Place, Studio> check) {
        Preferences preferences = Preferences.DEFAULT.with(draft -> {
            draft.language = language.toLanguageTag();
            draft.theme = theme;
        });
        try (var studio = new Studio(library, preferences, SampleLibrary.CLOCK, 1000, 900)) {
            for (Place place : places()) {
                studio.go(place);
                check.accept(place, studio);
            }
        }
    }

    private List<Place> places() {
        String dataset = library.dataset(SampleLibrary.NAME).id();
        return List.of(
                new Place.Welcome(),
                new Place.Library(),
                new Place.ImportPlan(List.of(Examples.FOLDER.resolve("letters")), null),
                new Place.Dataset(dataset, 0, "items"),
                new Place.Dataset(dataset, 1, "quality"),
                new Place.Dataset(dataset, 0, "files"),
                new Place.Dataset(dataset, 0, "versions"),
                new Place.Dataset(dataset, 0, "history"),
                new Place.Runs(),
                new Place.Refine(dataset),
                new Place.Run(dataset, 1),
                new Place.Duplicates(dataset, 1),
                new Place.Packages(),
                new Place.PackageBuilder(dataset, 1),
                new Place.Settings());
    }
}
