package io.databroker.desktop.ui.library;

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
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ToggleButton;

/// The library with nothing in it, with datasets as cards and as a list, and with work going on.
public final class LibraryGallery implements Gallery {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final int MANY = 3_000;

    @Override
    public void take(Camera camera) throws IOException {
        if (camera.wants("library-empty")) {
            try (var library = Library.open(TestFolders.make(), CLOCK)) {
                camera.take("library-empty", library, studio -> studio.go(new Place.Library()));
            }
        }
        if (camera.wants("library-full") || camera.wants("library-list") || camera.wants("library-busy")) {
            Path folder = TestFolders.make();
            try (var library = Library.open(folder.resolve("library"), CLOCK)) {
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

    private static void fill(Library library, Path folder) {
        Dataset pile = Examples.bringIn(library, CLOCK, "Mixed pile", Examples.FOLDER);
        bringIn(library, "Street scenes, Bergen and Tromsø, autumn", "pictures");
        bringIn(library, "Voices", "sounds");
        Dataset letters = bringIn(library, "Letters", "letters");
        bringIn(library, "Customers", "tables");
        Examples.refine(library, CLOCK, pile, Recipe.named("clean-text"));
        Examples.refine(library, CLOCK, letters, Recipe.named("clean-text"));
        var plan = PackagePlan.of("mixed-pile", LocalDate.of(2026, 7, 1));
        Examples.work(library, CLOCK, new WorkOrder.BuildPackage(pile.id(), 1, plan, folder.toString()));
        library.catalog().bin().put(library.catalog().create("Old chats").id());
    }

    private static Dataset bringIn(Library library, String name, String part) {
        return Examples.bringIn(library, CLOCK, name, Examples.FOLDER.resolve(part));
    }

    private static void busy(Studio studio, Library library, Path folder) {
        studio.dismissInterrupted();
        Dataset letters = library.catalog().find("Letters").orElseThrow();
        var word = Attestation.of("Kim", CLOCK);
        Errand errand = studio.begin(
                new WorkOrder.ImportFiles(letters.id(), List.of(notes(folder).toString()), word, false, MANY));
        Waiting.until(() -> errand.files().totals().files() >= MANY / 3);
        errand.job().tracker().pause();
        Studio.onWindow(() -> {
            studio.wiring().activity().update();
            return true;
        });
        studio.go(new Place.Library());
    }

    private static Path notes(Path folder) {
        try {
            Path notes = Files.createTempDirectory(folder, "notes");
            for (int i = 0; i < MANY; i++) {
                Files.writeString(
                        notes.resolve("note-%04d.txt".formatted(i)), "Note " + i + ". The harbour was quiet.");
            }
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
