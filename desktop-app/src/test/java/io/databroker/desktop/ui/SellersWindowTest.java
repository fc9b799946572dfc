package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.settings.Preferences;
import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetStage;
import io.databroker.refinery.job.Tracker;
import io.databroker.refinery.packaging.PackageVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
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

    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Library library;
    private Studio studio;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("library"), InstantSource.system());
        studio = new Studio(library, Preferences.DEFAULT.withLanguage("en"), InstantSource.system(), 1000, 900);
    }

    @AfterEach
    void close() {
        studio.close();
        library.close();
    }

    @Test
    void leadsFromDroppedFilesToAPackageThatVerifies() throws IOException {
        importByDropping(EXAMPLES.resolve("articles"), EXAMPLES.resolve("letters"));
        Dataset dataset = library.catalog().datasets().getFirst();
        long kept = refine(dataset);
        lookAtDuplicates();
        buildPackage();

        DataPackage made = library.catalog().packages(null).getFirst();
        assertThat(library.catalog().packages(null)).hasSize(1);
        assertThat(made.itemCount()).isEqualTo(kept);
        assertThat(library.catalog().withId(dataset.id()).stage()).isEqualTo(DatasetStage.PACKAGED);
        Path place = Path.of(made.path());
        assertThat(new PackageVerifier(2, new Tracker()).verify(place, null).problems())
                .isEmpty();
        assertThat(Files.readString(place.resolve("README.md"))).contains("Tales of the harbour");
    }

    private void importByDropping(Path... files) {
        Studio.onWindow(() -> {
            studio.shell().getModel().dropTarget(place()).accept().accept(List.of(files));
            return true;
        });
        studio.settle();
        assertThat(place()).isInstanceOf(Place.ImportPlan.class);
        robot.clickOn("#attested").clickOn("#start");
        await(() -> place() instanceof Place.Import && isShown("#refine"));
        assertThat(library.catalog().datasets()).hasSize(1);
    }

    /// Gives how many items were kept.
    private long refine(Dataset dataset) {
        robot.clickOn("#refine");
        await(() -> place() instanceof Place.Refine);
        studio.settle();
        robot.clickOn("Run the recipe");
        await(() -> place() instanceof Place.Run && isShown(".note-done"));
        try (var items = library.items(dataset)) {
            var runs = items.runs().all();
            assertThat(runs).singleElement().satisfies(run -> assertThat(run.finished())
                    .isTrue());
            return items.results(runs.getFirst().id()).kept().cardinality();
        }
    }

    private void lookAtDuplicates() {
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        await(() -> place() instanceof Place.Duplicates);
        studio.settle();
        assertThat(((ListView<?>) studio.scene().lookup("#list")).getItems()).isNotEmpty();
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        await(() -> place() instanceof Place.Run && isShown(".note-done"));
    }

    private void buildPackage() {
        robot.clickOn("Package");
        await(() -> place() instanceof Place.PackageBuilder);
        studio.settle();
        robot.clickOn("#next").clickOn("#next");
        studio.settle();
        robot.clickOn("Title").type(KeyCode.TAB);
        robot.write("Tales of the harbour");
        robot.clickOn("#next").clickOn("#next");
        await(() -> isShown(".result-icon"));
    }

    private Place place() {
        return studio.wiring().navigator().placeProperty().get();
    }

    private boolean isShown(String node) {
        return Studio.onWindow(() -> {
            Node found = studio.scene().lookup(node);
            return found != null && found.isVisible();
        });
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            studio.settle();
        }
    }
}
