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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/// A dataset before and after it was refined, filtered, looked at item by item, and in each of its tabs.
public final class DatasetGallery implements Gallery {

    private static final List<String> PRODUCTS = List.of("lamp", "chair", "desk", "shelf");
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
                        "dataset-preview-" + name.replaceAll("\\..*", ""), library, studio -> studio.find(mixed, name));
            }
            for (String tab : new String[] {"quality", "files", "versions", "history"}) {
                camera.take("dataset-" + tab, library, studio -> studio.go(new Place.Dataset(mixed.id(), 0, tab)));
            }
            camera.take("dataset-versions-compared", library, studio -> compared(studio, mixed));
            Dataset tables = Examples.bringIn(library, CLOCK, "Orders", ordersAndReviews());
            Examples.refine(library, CLOCK, tables, Recipe.named("tables"));
            camera.take("dataset-quality-labels", library, studio -> tables(studio, tables, .5));
            camera.take("dataset-quality-tables", library, studio -> tables(studio, tables, 1));
        }
    }

    /// The orders of two months, of which the second has a column more, and what buyers said.
    private static Path ordersAndReviews() throws IOException {
        Path folder = Files.createDirectories(TestFolders.make().resolve("shop"));
        var april = new StringBuilder("order,date,product,price,currency,fax\n");
        var may = new StringBuilder("order,date,product,price,currency,fax,vat_rate\n");
        var reviews = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            String product = i % 5 == 0 ? "" : PRODUCTS.get(i * 7 % 4);
            String price = i == 77 ? "99999.99" : i % 61 == 0 ? "n/a" : String.valueOf(10 + i * 13 % 90 / 4.0);
            april.append("%d,2024-04-%02d,%s,%s,EUR,%s\n"
                    .formatted(40_000 + i, 1 + i % 30, product, price, i < 700 ? "line " + i : ""));
            may.append("%d,2024-05-%02d,%s,%s,EUR,,%d\n"
                    .formatted(50_000 + i, 1 + i % 31, product, price, i % 3 == 0 ? 7 : 19));
            reviews.append("{\"id\":\"r%d\",\"text\":\"%s number %d came on day %d.\",\"label\":\"%s\"}\n"
                    .formatted(i, PRODUCTS.get(i % 4), i * 37 % 911, i, i % 9 == 0 ? "broken" : "fine"));
        }
        Files.writeString(folder.resolve("orders-2024-04.csv"), april);
        Files.writeString(folder.resolve("orders-2024-05.csv"), may);
        Files.writeString(folder.resolve("reviews.jsonl"), reviews);
        return folder;
    }

    private static void tables(Studio studio, Dataset dataset, double height) {
        studio.go(new Place.Dataset(dataset.id(), 0, "quality"));
        studio.settle();
        Studio.onWindow(() -> {
            ((ScrollPane) studio.scene().lookup(".quality-page")).setVvalue(height);
            return true;
        });
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

    private static void compared(Studio studio, Dataset dataset) {
        studio.go(new Place.Dataset(dataset.id(), 0, "versions"));
        Studio.onWindow(() -> {
            studio.scene().getRoot().lookupAll(".version-card .button").stream()
                    .map(Button.class::cast)
                    .findFirst()
                    .ifPresent(Button::fire);
            return true;
        });
    }
}
