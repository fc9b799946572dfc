package io.databroker.desktop.ui.onboarding;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Place;
import java.io.IOException;
import java.time.InstantSource;

/// The welcome.
public final class OnboardingGallery implements Gallery {

    @Override
    public void take(Camera camera) throws IOException {
        try (var library = Library.open(TestFolders.make(), InstantSource.system())) {
            camera.take("welcome", library, studio -> studio.go(new Place.Welcome()));
        }
    }
}
