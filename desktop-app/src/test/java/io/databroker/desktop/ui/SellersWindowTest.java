package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetStage;
import io.databroker.refinery.job.Tracker;
import io.databroker.refinery.packaging.PackageVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The seller's whole way in the window: from files that are dropped on it to a package that verifies.
@ExtendWith(OnWindow.class)
class SellersWindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.empty(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void leadsFromDroppedFilesToAPackageThatVerifies() throws IOException {
        importByDropping(Examples.FOLDER.resolve("articles"), Examples.FOLDER.resolve("letters"));
        Dataset dataset = studio.library().catalog().datasets().getFirst();
        long kept = refine(dataset);
        lookAtDuplicates();
        buildPackage();

        DataPackage made = studio.library().catalog().packages(null).getFirst();
        assertThat(studio.library().catalog().packages(null)).hasSize(1);
        assertThat(made.itemCount()).isEqualTo(kept);
        assertThat(studio.library().catalog().withId(dataset.id()).stage()).isEqualTo(DatasetStage.PACKAGED);
        Path place = Path.of(made.path());
        assertThat(new PackageVerifier(2, new Tracker()).verify(place, null).problems())
                .isEmpty();
        assertThat(Files.readString(place.resolve("README.md"))).contains("Tales of the harbour");
    }

    private void importByDropping(Path... files) {
        Studio.onWindow(() -> {
            studio.shell().getModel().dropTarget(studio.place()).accept().accept(List.of(files));
            return true;
        });
        studio.settle();
        assertThat(studio.place()).isInstanceOf(Place.ImportPlan.class);
        robot.clickOn("#attested").clickOn("#start");
        studio.until(() -> studio.place() instanceof Place.Import && studio.isShown("#refine"));
        assertThat(studio.library().catalog().datasets()).hasSize(1);
    }

    /// Gives how many items were kept.
    private long refine(Dataset dataset) {
        robot.clickOn("#refine");
        studio.until(() -> studio.place() instanceof Place.Refine);
        studio.settle();
        robot.clickOn("Run the recipe");
        studio.until(() -> studio.place() instanceof Place.Run && studio.isShown(".note-done"));
        try (var items = studio.library().items(dataset)) {
            var runs = items.runs().all();
            assertThat(runs).singleElement().satisfies(run -> assertThat(run.finished())
                    .isTrue());
            return items.results(runs.getFirst().id()).kept().cardinality();
        }
    }

    private void lookAtDuplicates() {
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        studio.until(() -> studio.place() instanceof Place.Duplicates);
        studio.settle();
        assertThat(((ListView<?>) studio.scene().lookup("#list")).getItems()).isNotEmpty();
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        studio.until(() -> studio.place() instanceof Place.Run && studio.isShown(".note-done"));
    }

    private void buildPackage() {
        robot.clickOn("Package");
        studio.until(() -> studio.place() instanceof Place.PackageBuilder);
        studio.settle();
        robot.clickOn("#next").clickOn("#next");
        studio.settle();
        robot.clickOn("Title").type(KeyCode.TAB);
        robot.write("Tales of the harbour");
        robot.clickOn("#next").clickOn("#next");
        studio.until(() -> studio.isShown(".result-icon"));
    }
}
