package io.databroker.desktop.ui.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.OwnRecipes;
import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A recipe is saved, tried and run, by the keyboard alone.
@ExtendWith(OnWindow.class)
class RefineWindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;
    private Dataset dataset;

    @BeforeEach
    void open() {
        studio = Studio.sample(folder.resolve("library"));
        dataset = studio.library().dataset(SampleLibrary.NAME);
        studio.go(new Place.Refine(dataset.id()));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aRecipeIsSavedTriedAndRun() {
        press(KeyCode.S);
        studio.until(() -> studio.isShown("#saveTitle"));
        press(KeyCode.A);
        robot.write("Mine");
        robot.type(KeyCode.ENTER);
        studio.until(() -> !new OwnRecipes(studio.library()).all().isEmpty());
        assertThat(new OwnRecipes(studio.library()).all())
                .singleElement()
                .satisfies(recipe -> assertThat(recipe.title()).isEqualTo("Mine"));

        press(KeyCode.T);
        studio.until(() -> studio.isShown("#trial")
                && studio.library().catalog().workLog().of(dataset.id()).stream()
                        .noneMatch(entry -> entry.endedAt() == null));
        assertThat(runs()).isEqualTo(1);

        press(KeyCode.ENTER);
        studio.until(() -> studio.place() instanceof Place.Run && studio.isShown(".note-done"));
        assertThat(runs()).isEqualTo(2);
    }

    private void press(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
        studio.settle();
    }

    private int runs() {
        try (var items = studio.library().items(dataset)) {
            return items.runs().all().size();
        }
    }
}
