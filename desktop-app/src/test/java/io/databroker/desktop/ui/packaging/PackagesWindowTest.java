package io.databroker.desktop.ui.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.DataPackage;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A part of what was kept becomes a package, by mouse and keyboard, and is checked again.
@ExtendWith(OnWindow.class)
class PackagesWindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.sample(folder.resolve("library"));
        String dataset = studio.library().dataset(SampleLibrary.NAME).id();
        studio.go(new Place.PackageBuilder(dataset, 1));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aPartIsChosenCountedBuiltAndCheckedAgain() {
        String before = chosen();
        robot.clickOn("#modality-text");
        studio.until(() -> !chosen().equals(before));
        Studio.onWindow(() -> {
            Node sample = studio.scene().lookup("#sample");
            sample.requestFocus();
            return true;
        });
        robot.write("5");
        studio.until(() -> chosen().startsWith("5 rows of"));

        for (int step = 0; step < 3; step++) {
            robot.clickOn("#next");
            studio.settle();
        }
        robot.clickOn("#next");
        studio.until(() -> studio.isShown(".result-icon"));
        assertThat(studio.library().catalog().packages(null))
                .extracting(DataPackage::itemCount)
                .contains(5L);

        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        studio.until(() -> studio.place() instanceof Place.Packages);
        studio.settle();
        int ended =
                Studio.onWindow(() -> studio.wiring().activity().endedProperty().get());
        robot.clickOn("Verify again");
        studio.until(() -> studio.wiring().activity().endedProperty().get() > ended);
        assertThat(studio.wiring().notices().all().getFirst().text()).contains(SampleLibrary.NAME);
    }

    private String chosen() {
        return Studio.onWindow(() -> ((Label) studio.scene().lookup("#chosen")).getText());
    }
}
