package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The palette by keys alone.
@ExtendWith(OnWindow.class)
class PaletteWindowTest {

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Library library;
    private Studio studio;

    @BeforeEach
    void open() {
        library = Library.open(home, InstantSource.system());
        studio = new Studio(library, Studio.ENGLISH, InstantSource.system(), 1000, 800);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        studio.until(() -> studio.isShown(".palette"));
    }

    @AfterEach
    void close() {
        studio.close();
        library.close();
    }

    @Test
    void escapeClosesItFromItsField() {
        robot.write("sett");
        robot.type(KeyCode.ESCAPE);
        studio.until(() -> !studio.isShown(".palette"));
    }

    @Test
    void escapeClosesItFromItsList() {
        robot.type(KeyCode.DOWN, KeyCode.TAB, KeyCode.ESCAPE);
        studio.until(() -> !studio.isShown(".palette"));
    }

    @Test
    void enterRunsWhatIsChosenAndClosesIt() {
        robot.write("settings");
        robot.type(KeyCode.ENTER);
        studio.until(() -> studio.place() instanceof Place.Settings && !studio.isShown(".palette"));
        assertThat(studio.scene().lookup(".settings")).isNotNull();
    }
}
