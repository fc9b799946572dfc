package io.databroker.desktop.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.JavaProcess;
import io.databroker.desktop.library.FileLedger.Totals;
import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.store.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import whose process is killed in the middle.
class KilledImportTest {

    private static final int FILES = 1_500;
    private static final int WHEN_KILLED = 900;
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    @Test
    void isOfferedForGoingOnAndThenTakesInTheRest() throws Exception {
        Path notes = notes();
        Path home = folder.resolve("library");
        JavaProcess.killUnderWay(JavaProcess.of(ImportingChild.class, home, notes, WHEN_KILLED));
        try (var library = Library.open(home, CLOCK);
                var workshop = new Workshop(library, CLOCK, 2)) {
            var activity =
                    new Activity(workshop, new Notices(CLOCK, CoreWords::told), Threads.NONE, Place.Library::new);
            assertThat(activity.interrupted()).singleElement().satisfies(entry -> assertThat(entry.order())
                    .isInstanceOf(WorkOrder.ImportFiles.class));
            var begun = new AtomicReference<Errand>();
            activity.resume(activity.interrupted().getFirst(), begun::set);
            Errand errand = begun.get();
            errand.job().join();
            Totals totals = errand.files().totals();
            assertThat(totals.files()).isEqualTo(FILES);
            assertThat(totals.unchanged())
                    .as("what was committed is not read again")
                    .isPositive();
            assertThat(totals.taken()).as("the rest is taken in").isGreaterThanOrEqualTo(FILES - WHEN_KILLED - 100);
            assertEachFileOnce(library);
        }
        try (var library = Library.open(home, CLOCK)) {
            Dataset dataset = library.catalog().datasets().getFirst();
            assertThat(library.catalog().workLog().of(dataset.id()))
                    .extracting(WorkLog.Entry::state)
                    .containsExactly(WorkLog.State.DONE);
            assertThat(library.catalog()
                            .summaries()
                            .all()
                            .get(dataset.id())
                            .summary()
                            .contents()
                            .files())
                    .isEqualTo(FILES);
        }
    }

    private static void assertEachFileOnce(Library library) {
        try (var items = library.items(library.catalog().datasets().getFirst())) {
            var paths = new HashSet<String>();
            items.forEachItem((Item item) ->
                    assertThat(paths.add(item.path())).as(item.path()).isTrue());
            assertThat(paths).hasSize(FILES);
        }
    }

    private Path notes() throws IOException {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(notes.resolve("note-" + i + ".txt"), "Note " + i + ". The harbour was quiet.");
        }
        return notes;
    }
}
