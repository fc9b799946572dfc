package io.databroker.desktop.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Commands get other keys by the keyboard alone.
@ExtendWith(OnWindow.class)
class ShortcutsWindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.empty(folder.resolve("library"));
        studio.go(new Place.Settings());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void newKeysHoldAtOnceAndAreKept() {
        listen("#keys-packages");
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        studio.settle();
        assertThat(text("#keys-packages")).isEqualTo("Ctrl+B");
        assertThat(new Settings(folder.resolve("library/settings.json"), Runnable::run)
                        .get()
                        .keys())
                .containsExactly(Map.entry("packages", "Shortcut+B"));
        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        studio.until(() -> studio.place() instanceof Place.Packages);
    }

    @Test
    void keysThatAreTakenAreRefusedWithTheNameOfTheirCommand() {
        listen("#keys-packages");
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        studio.settle();
        assertThat(text("#keys-packages")).isEqualTo("Ctrl+3");
        assertThat(Studio.onWindow(() -> studio.scene().getRoot().lookupAll(".shortcut-rows .problem").stream()
                        .filter(Node::isVisible)
                        .map(problem -> ((Label) problem).getText())
                        .toList()))
                .singleElement()
                .asString()
                .startsWith("Ctrl+K is for “");
        assertThat(studio.isShown(".palette")).isFalse();
    }

    @Test
    void escapeLeavesThemAndDeleteTakesThemAway() {
        listen("#keys-packages");
        robot.type(KeyCode.ESCAPE);
        assertThat(text("#keys-packages")).isEqualTo("Ctrl+3");
        listen("#keys-packages");
        robot.type(KeyCode.DELETE);
        studio.settle();
        assertThat(text("#keys-packages")).isEqualTo("none");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        studio.settle();
        assertThat(studio.place()).isInstanceOf(Place.Settings.class);
    }

    private void listen(String field) {
        Studio.onWindow(() -> {
            Node found = studio.scene().lookup(field);
            found.requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
        assertThat(text(field)).startsWith("Press the new keys");
    }

    private String text(String button) {
        return Studio.onWindow(() -> ((Button) studio.scene().lookup(button)).getText());
    }
}
