package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Examples;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// A dataset before and after it was refined, filtered, looked at item by item, and in each of its tabs.
public final class DatasetGallery implements Gallery {

    private static final InstantSource CLOCK = InstantSource.system();

    @Override
    public void take(Camera camera) throws IOException {
        if (!camera.wants("dataset")) {
            return;
        }
        try (var library = Library.open(TestFolders.make(), CLOCK)) {
            Dataset empty = library.catalog().findOrCreate("Nothing yet");
            camera.take("dataset-empty", library, studio -> studio.go(new Place.Dataset(empty.id())));
            camera.take("dataset-failed", library, studio -> studio.go(new Place.Dataset("gone")));
            Dataset mixed = Examples.bringIn(library, CLOCK, "Harbour pile", Examples.FOLDER);
            camera.take("dataset-items-raw", library, studio -> studio.go(new Place.Dataset(mixed.id())));
            Examples.refine(library, CLOCK, mixed, Recipe.named("c4"));
            Examples.refine(library, CLOCK, mixed, Recipe.named("clean-text"));
            camera.take("dataset-items-full", library, studio -> studio.go(new Place.Dataset(mixed.id())));
            camera.take("dataset-items-filtered", library, studio -> filtered(studio, mixed));
            for (String name :
                    new String[] {"refund.txt", "hills.jpg", "ferry.wav", "pattern.mp4", "customers", "cut"}) {
                camera.take(
                        "dataset-preview-" + name.replaceAll("\\..*", ""),
                        library,
                        studio -> search(studio, mixed, name));
            }
            for (String tab : new String[] {"quality", "files", "versions", "history"}) {
                camera.take("dataset-" + tab, library, studio -> studio.go(new Place.Dataset(mixed.id(), 0, tab)));
            }
            camera.take("dataset-versions-compared", library, studio -> compared(studio, mixed));
        }
    }

    private static void filtered(Studio studio, Dataset dataset) {
        studio.go(new Place.Dataset(dataset.id()));
        Studio.onWindow(() -> {
            studio.scene().getRoot().lookupAll(".facet-row .check-box").stream()
                    .map(CheckBox.class::cast)
                    .limit(1)
                    .forEach(CheckBox::fire);
            return true;
        });
        studio.settle();
        Studio.onWindow(() -> {
            ((TableView<?>) studio.scene().lookup(".table-view"))
                    .getSelectionModel()
                    .selectRange(0, 3);
            return true;
        });
    }

    private static void search(Studio studio, Dataset dataset, String part) {
        studio.go(new Place.Dataset(dataset.id()));
        Studio.onWindow(() -> {
            ((TextField) studio.scene().lookup("#search")).setText(part);
            return true;
        });
        studio.settle();
        Studio.onWindow(() -> {
            ((TableView<?>) studio.scene().lookup(".table-view"))
                    .getSelectionModel()
                    .select(0);
            return true;
        });
    }

    private static void compared(Studio studio, Dataset dataset) {
        studio.go(new Place.Dataset(dataset.id(), 0, "versions"));
        Studio.onWindow(() -> {
            studio.scene().getRoot().lookupAll(".version-card .button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().toLowerCase(Locale.ROOT).startsWith("compare"))
                    .limit(1)
                    .forEach(Button::fire);
            return true;
        });
    }
}
