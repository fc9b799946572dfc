package io.databroker.desktop.ui.library;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.control.ToggleButton;

/// The library with nothing in it, with datasets as cards and as a list, and with work going on.
public final class LibraryGallery implements Gallery {

    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final int MANY = 3_000;

    @Override
    public void take(Camera camera) throws IOException {
        if (camera.wants("library-empty")) {
            try (var library =
                    Library.open(Files.createTempDirectory("databroker-pictures-"), InstantSource.system())) {
                camera.take("library-empty", library, studio -> studio.go(new Place.Library()));
            }
        }
        if (camera.wants("library-full") || camera.wants("library-list") || camera.wants("library-busy")) {
            Path folder = Files.createTempDirectory("databroker-pictures-");
            try (var library = Library.open(folder.resolve("library"), InstantSource.system())) {
                fill(library, folder);
                camera.take("library-full", library, studio -> studio.go(new Place.Library()));
                camera.take("library-list", library, LibraryGallery::list);
                camera.take("library-busy", library, studio -> busy(studio, library, folder));
            }
        }
    }

    private static void list(Studio studio) {
        Studio.onWindow(() -> {
            ((ToggleButton) studio.scene().lookup("#asList")).setSelected(true);
            return true;
        });
    }

    private static void fill(Library library, Path folder) throws IOException {
        try (var workshop = new Workshop(library, InstantSource.system(), 2)) {
            bringIn(workshop, library, "Mixed pile", EXAMPLES);
            bringIn(workshop, library, "Street scenes, Bergen and Tromsø, autumn", EXAMPLES.resolve("pictures"));
            bringIn(workshop, library, "Voices", EXAMPLES.resolve("sounds"));
            bringIn(workshop, library, "Letters", EXAMPLES.resolve("letters"));
            bringIn(workshop, library, "Customers", EXAMPLES.resolve("tables"));
            refine(workshop, library, "Mixed pile");
            refine(workshop, library, "Letters");
            Dataset pile = library.catalog().find("Mixed pile").orElseThrow();
            workshop.begin(new WorkOrder.BuildPackage(
                            pile.id(),
                            1,
                            PackagePlan.of("mixed-pile", java.time.LocalDate.of(2026, 7, 1)),
                            folder.toString()))
                    .job()
                    .join();
            library.catalog().bin().put(library.catalog().create("Old chats").id());
        }
    }

    private static void bringIn(Workshop workshop, Library library, String name, Path path) {
        var word = Attestation.of("Kim", InstantSource.system());
        Dataset dataset = library.catalog().create(name);
        workshop.begin(new WorkOrder.ImportFiles(dataset.id(), List.of(path.toString()), word))
                .job()
                .join();
    }

    private static void refine(Workshop workshop, Library library, String name) {
        Dataset dataset = library.catalog().find(name).orElseThrow();
        String recipe = Recipe.named("clean-text").toYaml();
        workshop.begin(new WorkOrder.RefineItems(dataset.id(), recipe)).job().join();
    }

    private static void busy(Studio studio, Library library, Path folder) {
        Errand errand = Studio.onWindow(() -> {
            var activity = studio.wiring().activity();
            List.copyOf(activity.interrupted()).forEach(activity::dismiss);
            Dataset letters = library.catalog().find("Letters").orElseThrow();
            var word = Attestation.of("Kim", InstantSource.system());
            return activity.begin(new WorkOrder.ImportFiles(
                    letters.id(), List.of(notes(folder).toString()), word, false, MANY));
        });
        while (errand.files().totals().files() < MANY / 3) {
            Thread.onSpinWait();
        }
        errand.job().tracker().pause();
        Studio.onWindow(() -> {
            studio.wiring().activity().update();
            return true;
        });
        studio.go(new Place.Library());
    }

    private static Path notes(Path folder) throws IOException {
        Path notes = Files.createTempDirectory(folder, "notes");
        for (int i = 0; i < MANY; i++) {
            Files.writeString(notes.resolve("note-%04d.txt".formatted(i)), "Note " + i + ". The harbour was quiet.");
        }
        return notes;
    }
}
