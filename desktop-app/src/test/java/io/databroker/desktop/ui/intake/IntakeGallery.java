package io.databroker.desktop.ui.intake;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Examples;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Attestation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The plan of an import, an import while it goes on, and how it ends.
public final class IntakeGallery implements Gallery {

    private static final int MANY = 4_000;

    @Override
    public void take(Camera camera) throws IOException {
        if (!camera.wants("import")) {
            return;
        }
        Path folder = TestFolders.make();
        Path notes = notes(folder.resolve("Harbour notes"));
        try (var library = Library.open(folder.resolve("library"), InstantSource.system())) {
            camera.take(
                    "import-plan", library, studio -> studio.go(new Place.ImportPlan(List.of(Examples.FOLDER), null)));
            camera.take("import-busy", library, studio -> busy(studio, library, notes));
            camera.take("import-done", library, studio -> ended(studio, library, Examples.FOLDER));
            camera.take("import-failed", library, studio -> ended(studio, library, folder.resolve("no such folder")));
        }
    }

    private static void busy(Studio studio, Library library, Path notes) {
        Errand errand = begin(studio, library, "Harbour notes", notes, MANY);
        Waiting.until(() -> errand.files().totals().files() >= MANY / 3);
        errand.job().tracker().pause();
        show(studio, errand);
    }

    private static void ended(Studio studio, Library library, Path path) {
        Errand errand = begin(studio, library, "Mixed pile", path, -1);
        try {
            errand.job().join();
        } catch (DataBrokerException expected) {
            // It is what the picture shows.
        }
        show(studio, errand);
    }

    private static Errand begin(Studio studio, Library library, String name, Path path, long expected) {
        studio.dismissInterrupted();
        library.catalog().find(name).ifPresent(old -> library.catalog().bin().put(old.id()));
        Dataset dataset = library.catalog().create(name);
        var word = Attestation.of("Kim", InstantSource.system());
        return studio.begin(new WorkOrder.ImportFiles(dataset.id(), List.of(path.toString()), word, false, expected));
    }

    private static void show(Studio studio, Errand errand) {
        Studio.onWindow(() -> {
            studio.wiring().activity().update();
            return true;
        });
        studio.go(new Place.Import(
                errand.entry().order().dataset(), errand.entry().id()));
    }

    private static Path notes(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < MANY; i++) {
            String text = "Note " + i + ". The harbour was quiet, and " + i % 17 + " boats lay at the quay until noon.";
            Files.writeString(folder.resolve("note-%04d.txt".formatted(i)), i % 90 == 7 ? "" : text);
        }
        return folder;
    }
}
