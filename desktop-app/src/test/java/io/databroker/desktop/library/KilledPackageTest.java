package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.JavaProcess;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.model.catalog.DataPackage;
import io.databroker.refinery.job.Tracker;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackageVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A build of a package whose process is killed: while files are written, or when they stand in their place but are
/// not checked yet.
class KilledPackageTest {

    private static final String PARTIAL = ".tales.partial";
    private static final String MADE = "tales-1.0.1";

    @TempDir
    Path folder;

    /// The process: builds until the path `arguments[1]` is there, says so, and waits for its end.
    public static final class Building {

        private Building() {}

        public static void main(String[] arguments) {
            Path home = Path.of(arguments[0]);
            Path awaited = Path.of(arguments[1]);
            try (var library = Library.open(home, SampleLibrary.CLOCK);
                    var workshop = new Workshop(library, SampleLibrary.CLOCK, 2)) {
                var errand = workshop.begin(order(library, awaited.getParent()));
                while (!Files.exists(awaited)) {
                    Thread.onSpinWait();
                }
                errand.job().tracker().pause();
                System.out.println("under way");
                errand.job().join();
            }
        }

        private static WorkOrder order(Library library, Path parent) {
            var plan = PackagePlan.of("tales", LocalDate.of(2026, 5, 4));
            return new WorkOrder.BuildPackage(
                    library.dataset(SampleLibrary.NAME).id(), 1, plan, parent.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTIAL, MADE})
    void isOfferedForGoingOnAndEndsInOnePackageThatVerifies(String awaited) throws Exception {
        Path home = folder.resolve("library");
        Path out = folder.resolve("out");
        SampleLibrary.open(home).close();
        JavaProcess.killUnderWay(JavaProcess.of(Building.class, home, out.resolve(awaited)));
        assertThat(names(out)).contains(awaited);

        try (var library = Library.open(home, SampleLibrary.CLOCK);
                var workshop = new Workshop(library, SampleLibrary.CLOCK, 2)) {
            assertThat(workshop.interrupted()).singleElement().satisfies(entry -> assertThat(entry.order())
                    .isInstanceOf(WorkOrder.BuildPackage.class));
            workshop.resume(workshop.interrupted().getFirst()).job().join();
        }
        assertThat(names(out)).containsExactly(MADE);
        assertThat(new PackageVerifier(2, new Tracker())
                        .verify(out.resolve(MADE), null)
                        .problems())
                .isEmpty();
        try (var library = Library.open(home, SampleLibrary.CLOCK)) {
            assertThat(library.catalog().workLog().open()).isEmpty();
            assertThat(library.catalog().packages(null))
                    .extracting(DataPackage::path)
                    .filteredOn(path -> path.startsWith(out.toString()))
                    .containsExactly(out.resolve(MADE).toString());
            assertThat(library.catalog()
                            .packageChecks()
                            .all()
                            .get(out.resolve(MADE).toString())
                            .certificate()
                            .valid())
                    .isTrue();
        }
    }

    private static List<String> names(Path out) throws IOException {
        try (var files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
