package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Items are found, looked at, left out and brought back by the keyboard.
@ExtendWith(OnWindow.class)
class DatasetWindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;
    private Dataset dataset;

    @BeforeEach
    void open() {
        studio = Studio.sample(folder.resolve("library"));
        dataset = studio.library().dataset(SampleLibrary.NAME);
        studio.go(new Place.Dataset(dataset.id()));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void anItemIsFoundLeftOutAndBroughtBack() {
        int all = rows();
        press(KeyCode.CONTROL, KeyCode.F);
        assertThat(Studio.onWindow(() -> studio.scene().getFocusOwner())).isInstanceOf(TextField.class);
        robot.write(".txt");
        studio.until(() -> rows() > 0 && rows() < all);

        Studio.onWindow(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
            return true;
        });
        studio.until(() -> studio.isShown("#preview") && studio.isShown("#selectionBar"));
        int before = dropped();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        studio.until(() -> dropped() == before + 1);
        press(KeyCode.CONTROL, KeyCode.Z);
        studio.until(() -> dropped() == before);
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        studio.settle();
    }

    private TableView<?> table() {
        return (TableView<?>) studio.scene().lookup("#table");
    }

    private int rows() {
        return Studio.onWindow(() -> table().getItems().size());
    }

    private int dropped() {
        try (var items = studio.library().items(dataset)) {
            return items.decisions().dropped().cardinality();
        }
    }
}
