package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.settings.Preferences;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.desktop.ui.shell.Closing;
import io.databroker.desktop.ui.shell.ClosingDialog;
import io.databroker.desktop.ui.shell.CrashDialog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every screen, with something on it.
@ExtendWith(OnWindow.class)
class ScreensTest {

    /// What shows figures along a scale, which begins at the left in every language.
    private static final List<String> CHARTS =
            List.of(".histogram", ".quality-bars", ".twin-bars", ".flow", ".waveform");

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

    @Test
    void dialogsGoByTheirTitles() {
        var nameless = new ArrayList<String>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            var titles = new TreeSet<String>();
            visit(language, Theme.Choice.LIGHT, List.of(new Place.Library()), (place, studio) -> {
                for (Runnable dialog : dialogs(studio)) {
                    Studio.onWindow(() -> {
                        dialog.run();
                        return true;
                    });
                    studio.settle();
                    nameless.addAll(nameless(language + " dialog", studio));
                    titles.addAll(Studio.onWindow(
                            () -> SceneWalk.of(studio.scene()).dialogs().toList()));
                }
            });
            assertThat(titles).as(language.toString()).hasSize(4);
        }
        assertThat(nameless).isEmpty();
    }

    /// The palette, the sheet of shortcuts, and what is asked or told when the program closes or fails.
    private List<Runnable> dialogs(Studio studio) {
        var shell = studio.shell();
        var settings = new Settings(home.resolve("settings.json"), Runnable::run);
        var closing = new Closing(studio.wiring().activity(), settings, () -> {}, () -> {});
        var crash = new CrashDialog.Crash("It failed", Path.of("report.txt"), "");
        return List.of(
                () -> press(studio, KeyCode.K, true),
                () -> press(studio, KeyCode.F1, false),
                () -> shell.showDialog(new ClosingDialog(closing, shell::closeDialog)),
                () -> shell.showDialog(new CrashDialog(crash, () -> {}, shell::closeDialog)));
    }

    private static void press(Studio studio, KeyCode key, boolean control) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false);
        Event.fireEvent(studio.scene().getRoot(), event);
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
    void haveRoomForTheWordsOfEveryButton() {
        var cut = new ArrayList<String>();
        for (Locale language : Texts.LANGUAGES) {
            visit(language, Theme.Choice.LIGHT, (place, studio) -> Studio.onWindow(() -> SceneWalk.of(studio.scene())
                            .cut()
                            .filter(ButtonBase.class::isInstance)
                            .map(button -> language + " " + place + ": " + button.getText())
                            .toList())
                    .forEach(cut::add));
        }
        assertThat(cut).isEmpty();
    }

    /// Hebrew runs to the left; that the window has no words in it does not matter here.
    @Test
    void runToTheLeftWhereTheLanguageDoes() {
        visit(
                Locale.of("he"),
                Theme.Choice.LIGHT,
                (place, studio) -> Studio.onWindow(() -> {
                    Parent root = studio.scene().getRoot();
                    assertThat(root.getEffectiveNodeOrientation())
                            .as("%s", place)
                            .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
                    Node rail = root.lookup(".rail");
                    assertThat(rail.localToScene(rail.getBoundsInLocal()).getMinX())
                            .as("the rail at %s", place)
                            .isGreaterThan(studio.scene().getWidth() / 2);
                    for (String chart : CHARTS) {
                        assertThat(root.lookupAll(chart))
                                .as("%s at %s", chart, place)
                                .allMatch(node -> node.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
                    }
                    return true;
                }));
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
        visit(language, theme, places(), check);
    }

    private void visit(Locale language, Theme.Choice theme, List<Place> places, BiConsumer<Place, Studio> check) {
        Preferences preferences = Preferences.DEFAULT.with(draft -> {
            draft.language = language.toLanguageTag();
            draft.theme = theme;
        });
        try (var studio = new Studio(library, preferences, SampleLibrary.CLOCK, 1000, 900)) {
            for (Place place : places) {
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
