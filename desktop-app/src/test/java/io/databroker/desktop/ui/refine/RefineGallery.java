package io.databroker.desktop.ui.refine;

import atlantafx.base.controls.ToggleSwitch;
import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;

/// Recipes, runs that go on, have ended and have failed, and the list of all.
public final class RefineGallery implements Gallery {

    @Override
    public void take(Camera camera) throws IOException {
        try (var library = SampleLibrary.open(folder())) {
            Dataset dataset = library.dataset(SampleLibrary.NAME);
            camera.take("refine-recipe", library, studio -> studio.go(new Place.Refine(dataset.id())));
            camera.take("refine-edited", library, studio -> edit(studio, dataset));
            camera.take("refine-dry-run", library, studio -> tryOut(studio, dataset));
            camera.take("runs-full", library, studio -> studio.go(new Place.Runs()));
            camera.take("run-done", library, studio -> studio.go(new Place.Run(dataset.id(), 1)));
        }
        if (camera.wants("run-failed")) {
            try (var library = SampleLibrary.open(folder())) {
                Dataset dataset = library.dataset(SampleLibrary.NAME);
                camera.take("run-failed", library, studio -> fail(studio, dataset));
            }
        }
        if (camera.wants("run-busy")) {
            try (var library = SampleLibrary.open(folder())) {
                camera.take("run-busy", library, studio -> pause(studio, library.dataset(SampleLibrary.NAME)));
            }
        }
        if (camera.wants("runs-empty")) {
            try (var library = Library.open(folder(), InstantSource.system())) {
                camera.take("runs-empty", library, studio -> studio.go(new Place.Runs()));
            }
        }
    }

    private static Path folder() throws IOException {
        return TestFolders.make().resolve("library");
    }

    private static void edit(Studio studio, Dataset dataset) {
        studio.go(new Place.Refine(dataset.id()));
        Studio.onWindow(() -> {
            var spinner = (Spinner<?>) studio.scene().lookup(".stage-card .spinner");
            spinner.increment(4);
            ((ToggleSwitch) studio.scene().lookup(".stage-card .toggle-switch")).setSelected(false);
            ((ToggleButton) studio.scene().lookup("#yamlToggle")).setSelected(true);
            ((Button) studio.scene().lookup(".action-bar > .button")).fire();
            return true;
        });
    }

    private static void tryOut(Studio studio, Dataset dataset) {
        studio.go(new Place.Refine(dataset.id()));
        Studio.onWindow(() -> {
            ((Button) studio.scene().lookup("#tryButton")).fire();
            return true;
        });
        studio.until(() -> studio.isShown(".trial-stage"));
    }

    private static void fail(Studio studio, Dataset dataset) {
        var recipe = new Recipe(
                "mine",
                "Without benchmark passages",
                "",
                1,
                "default",
                List.of(
                        Parameters.none("quality"),
                        new Parameters("benchmarks", Map.of("files", List.of("missing.txt")))));
        studio.begin(new WorkOrder.RefineItems(dataset.id(), recipe.toYaml()));
        Waiting.until(
                () -> Studio.onWindow(() -> studio.wiring().activity().rows().isEmpty()));
        studio.go(new Place.Run(dataset.id(), 0));
    }

    private static void pause(Studio studio, Dataset dataset) {
        studio.dismissInterrupted();
        String recipe = Recipe.named("everything").toYaml();
        Errand errand = studio.begin(new WorkOrder.RefineItems(dataset.id(), recipe));
        Waiting.until(() -> errand.job().tracker().snapshot().phase().startsWith("Comparing")
                || errand.job().tracker().snapshot().phase().startsWith("Looking"));
        errand.job().tracker().pause();
        studio.go(new Place.Run(dataset.id(), 0));
        Waiting.until(() -> Studio.onWindow(() -> studio.scene().lookup(".step-row") != null));
    }
}
