package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Examples;
import io.databroker.desktop.ui.FilesToTheLeft;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Items, names and datasets whose words run from right to left.
public final class ToTheLeftGallery implements Gallery {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Map<String, String> ITEMS = Map.of(
            "story", FilesToTheLeft.STORY, "letter", FilesToTheLeft.LETTER, "mixed", FilesToTheLeft.MIXED, "row", "#0");

    @Override
    public void take(Camera camera) throws IOException {
        if (!camera.wants("left")) {
            return;
        }
        try (var library = Library.open(TestFolders.make(), CLOCK)) {
            Dataset dataset = Examples.bringIn(
                    library,
                    CLOCK,
                    "رسائل من الميناء القديم",
                    FilesToTheLeft.in(TestFolders.make().resolve("حزمة")));
            Examples.refine(library, CLOCK, dataset, Recipe.named("clean-text"));
            Examples.bringIn(
                    library,
                    CLOCK,
                    "Letters (עברית)",
                    FilesToTheLeft.in(TestFolders.make().resolve("א")));
            camera.take("left-library", library, studio -> studio.go(new Place.Library()));
            ITEMS.forEach((name, file) -> camera.take("left-" + name, library, studio -> studio.find(dataset, file)));
            for (String tab : List.of("files", "versions", "history")) {
                camera.take("left-" + tab, library, studio -> studio.go(new Place.Dataset(dataset.id(), 0, tab)));
            }
            camera.take("left-run", library, studio -> studio.go(new Place.Run(dataset.id(), 1)));
            camera.take("left-duplicates", library, studio -> studio.go(new Place.Duplicates(dataset.id(), 1)));
            camera.take("left-builder", library, studio -> studio.go(new Place.PackageBuilder(dataset.id(), 1)));
            camera.take("left-toasts", library, ToTheLeftGallery::toasts);
        }
    }

    private static void toasts(Studio studio) {
        studio.go(new Place.Library());
        Studio.onWindow(() -> {
            Notices notices = studio.wiring().notices();
            notices.say(Notices.Tone.SUCCESS, "The files are in رسائل من الميناء القديم الذي في المدينة الكبيرة.");
            notices.say(Notices.Tone.FAILURE, "مكتب البريد مغلق اليوم، فلا يمكن إرسال الرسائل قبل صباح الغد.");
            return true;
        });
    }
}
