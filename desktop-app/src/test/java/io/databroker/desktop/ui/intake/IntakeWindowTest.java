package io.databroker.desktop.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.DropTarget;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// From an empty library to files in a dataset, thrown away and brought back, by mouse and by keyboard.
@ExtendWith(OnWindow.class)
class IntakeWindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("a.txt"), "The harbour was quiet that morning.");
        Files.createFile(letters.resolve("empty.txt"));
        studio = Studio.empty(folder.resolve("library"));
        studio.answers().willChoose(letters);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aFolderIsImportedByMouse() {
        robot.clickOn("Choose a folder…");
        studio.settle();
        robot.clickOn("#attested").clickOn("#start");
        awaitPlace(Place.Import.class);
        awaitText("#taken", "1");
        assertThat(text("#rejected")).isEqualTo("1");
        robot.clickOn("#showRejected");
        studio.settle();
        assertThat(studio.library().catalog().datasets()).hasSize(1);
    }

    @Test
    void aFolderIsImportedThrownAwayAndBroughtBackByKeyboard() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).release(KeyCode.N, KeyCode.SHIFT, KeyCode.CONTROL);
        studio.settle();
        focus("#attested");
        robot.type(KeyCode.SPACE);
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        awaitPlace(Place.Import.class);
        awaitText("#taken", "1");
        studio.go(new Place.Library());
        focus(".dataset-card");
        robot.type(KeyCode.DELETE);
        studio.until(() -> studio.library().catalog().datasets().isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        studio.until(() -> studio.library().catalog().datasets().size() == 1);
    }

    @Test
    void filesDroppedOnACardComeIntoItsDataset() {
        Library library = studio.library();
        Dataset notes = library.catalog().create("Notes");
        studio.go(new Place.Settings());
        studio.go(new Place.Library());
        var target = (DropTarget)
                studio.scene().lookup(".dataset-card").getProperties().get(DropTarget.class);
        assertThat(target.promise()).contains("Notes");
        Studio.onWindow(() -> {
            target.accept().accept(List.of(folder.resolve("letters")));
            return true;
        });
        studio.settle();
        robot.clickOn("#attested").clickOn("#start");
        awaitPlace(Place.Import.class);
        awaitText("#taken", "1");
        assertThat(library.catalog().datasets())
                .containsExactly(library.catalog().withId(notes.id()));
        try (var items = library.items(notes)) {
            assertThat(items.itemCount()).isEqualTo(1);
        }
    }

    @Test
    void filesDroppedOnADatasetsPageComeIntoIt() {
        Library library = studio.library();
        Dataset notes = library.catalog().create("Notes");
        studio.go(new Place.Dataset(notes.id()));
        DropTarget target = Studio.onWindow(() -> studio.shell().getModel().dropTarget(studio.place()));
        assertThat(target.promise()).isEqualTo("Add these files to Notes");
        Studio.onWindow(() -> {
            target.accept().accept(List.of(folder.resolve("letters")));
            return true;
        });
        assertThat(studio.place()).isEqualTo(new Place.ImportPlan(List.of(folder.resolve("letters")), notes.id()));
    }

    private void focus(String node) {
        Studio.onWindow(() -> {
            Node found = studio.scene().lookup(node);
            found.requestFocus();
            return true;
        });
    }

    private String text(String label) {
        return Studio.onWindow(() -> ((Label) studio.scene().lookup(label)).getText());
    }

    private void awaitText(String label, String text) {
        studio.until(() -> text(label).equals(text));
    }

    private void awaitPlace(Class<? extends Place> place) {
        studio.until(() -> place.isInstance(studio.place()));
    }
}
