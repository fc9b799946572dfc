package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.packaging.BuilderViewModel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// The packages and the builder, step by step.
public final class PackagingGallery implements Gallery {

    @Override
    public void take(Camera camera) throws IOException {
        if (camera.wants("packages-empty")) {
            try (var library = Library.open(fresh(), SampleLibrary.CLOCK)) {
                camera.take("packages-empty", library, studio -> studio.go(new Place.Packages()));
            }
        }
        if (camera.wants("packages-full") || camera.wants("builder")) {
            try (var library = SampleLibrary.open(fresh())) {
                camera.take("packages-full", library, studio -> studio.go(new Place.Packages()));
                String dataset = library.dataset(SampleLibrary.NAME).id();
                for (Step step : Step.values()) {
                    camera.take("builder-" + step.name().toLowerCase(Locale.ROOT), library, studio -> {
                        studio.go(new Place.PackageBuilder(dataset, 1));
                        walk(studio, step);
                    });
                }
                camera.take("builder-failed", library, studio -> fail(studio, dataset));
            }
        }
    }

    private static void walk(Studio studio, Step step) {
        for (int i = 0; i < step.ordinal(); i++) {
            press(studio, ".bottom .accent");
        }
        if (step == Step.RESULT) {
            studio.until(() -> studio.isShown(".result-icon"));
        }
    }

    /// A folder that cannot be made, because a file stands in its place.
    private static void fail(Studio studio, String dataset) {
        studio.go(new Place.PackageBuilder(dataset, 1));
        press(studio, ".bottom .accent");
        Studio.onWindow(() -> {
            var fields = studio.scene().getRoot().lookupAll(".step-pane .text-field");
            Node last = fields.stream().reduce((_, second) -> second).orElseThrow();
            Path file = Files.createTempFile("databroker-not-a-folder-", "");
            ((TextField) last).setText(file.resolve("packages").toString());
            return true;
        });
        press(studio, ".bottom .accent");
        press(studio, ".bottom .accent");
        press(studio, ".bottom .accent");
        studio.until(() -> studio.isShown(".failure"));
    }

    private static void press(Studio studio, String button) {
        Studio.onWindow(() -> {
            ((Button) studio.scene().getRoot().lookup(button)).fire();
            return true;
        });
        studio.settle();
    }

    private static Path fresh() throws IOException {
        return TestFolders.make().resolve("library");
    }
}
