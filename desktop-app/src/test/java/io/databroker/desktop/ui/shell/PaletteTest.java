package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnWindow.class)
class PaletteTest {

    @TempDir
    Path home;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.sample(home.resolve("library"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void goesToTheDatasetWhoseLettersAreTyped() {
        type("harb sto");
        studio.settle();
        press(KeyCode.ENTER);
        studio.settle();

        String id = studio.library()
                .catalog()
                .find(SampleLibrary.NAME)
                .orElseThrow()
                .id();
        assertThat(Studio.<Place>onWindow(studio::place))
                .isInstanceOfSatisfying(Place.Dataset.class, place -> assertThat(place.dataset())
                        .isEqualTo(id));
    }

    @Test
    void findsCommandsBySameLettersAndNamesTheClosestFirst() {
        type("settings");

        List<?> found = Studio.onWindow(() -> ((ListView<?>) studio.scene().lookup(".palette .list-view")).getItems());
        assertThat(found.toString()).contains("Go to Settings").doesNotContain("Go to " + SampleLibrary.NAME);
    }

    private void type(String letters) {
        Studio.onWindow(() -> {
            studio.shell().openPalette();
            return true;
        });
        studio.settle();
        Studio.onWindow(() -> {
            query().setText(letters);
            return true;
        });
    }

    private void press(KeyCode key) {
        Studio.onWindow(() -> {
            Event.fireEvent(query(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    private TextField query() {
        return (TextField) studio.scene().lookup(".palette .text-field");
    }
}
