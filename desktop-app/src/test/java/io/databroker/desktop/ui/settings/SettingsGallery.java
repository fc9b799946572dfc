package io.databroker.desktop.ui.settings;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Place;
import java.io.IOException;
import javafx.scene.control.TextField;

/// The settings, and what a search finds in them.
public final class SettingsGallery implements Gallery {

    @Override
    public void take(Camera camera) throws IOException {
        if (!camera.wants("settings")) {
            return;
        }
        try (var library = Library.open(TestFolders.make().resolve("library"), SampleLibrary.CLOCK)) {
            camera.take("settings-all", library, studio -> studio.go(new Place.Settings()));
            camera.take("settings-search", library, studio -> {
                studio.go(new Place.Settings());
                Studio.onWindow(() -> {
                    ((TextField) studio.scene().getRoot().lookup(".search")).setText("folder");
                    return true;
                });
            });
        }
    }
}
