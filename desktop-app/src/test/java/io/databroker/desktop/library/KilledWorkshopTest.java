package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.store.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workshop in a process of its own, killed while it refines and opened again: it offers the work that was cut
/// short, and going on with it gives what would have come of it undisturbed.
class KilledWorkshopTest {

    private static final int KILLS = 2;

    @TempDir
    Path folder;

    /// The process: goes on with what was cut short, or begins; says when it has begun and ends when it is done.
    public static final class Refining {

        private Refining() {}

        public static void main(String[] arguments) {
            try (var library = Library.open(Path.of(arguments[0]), SampleLibrary.CLOCK);
                    var workshop = new Workshop(library, SampleLibrary.CLOCK, 2)) {
                String dataset = library.dataset(SampleLibrary.NAME).id();
                var order = new WorkOrder.RefineItems(
                        dataset, Recipe.named("tables").toYaml());
                var errand = workshop.interrupted().isEmpty()
                        ? workshop.begin(order)
                        : workshop.resume(workshop.interrupted().getFirst());
                System.out.println("begun");
                errand.job().join();
            }
        }
    }

    @Test
    void offersWhatWasCutShortAndGoesOnToTheSameResult() throws Exception {
        Path undisturbed = copy("undisturbed");
        long start = System.nanoTime();
        Process whole = refine(undisturbed);
        awaitBegun(whole);
        long begun = System.nanoTime();
        assertThat(whole.waitFor()).isZero();
        long work = System.nanoTime() - begun;
        assertThat(begun).isGreaterThan(start);

        Path disturbed = copy("disturbed");
        var moments = new Random(11);
        for (int kill = 0; kill < KILLS; kill++) {
            Process running = refine(disturbed);
            awaitBegun(running);
            if (!running.waitFor((long) (work * 0.6 * moments.nextDouble()), TimeUnit.NANOSECONDS)) {
                running.destroyForcibly().waitFor();
                assertThat(interrupted(disturbed)).isEqualTo(1);
            }
        }
        assertThat(refine(disturbed).waitFor()).isZero();
        assertThat(interrupted(disturbed)).isZero();
        assertThat(report(disturbed)).isEqualTo(report(undisturbed));
    }

    private Path copy(String name) {
        Path home = folder.resolve(name);
        SampleLibrary.open(home).close();
        return home;
    }

    private static int interrupted(Path home) {
        try (var library = Library.open(home, SampleLibrary.CLOCK);
                var workshop = new Workshop(library, SampleLibrary.CLOCK, 1)) {
            return workshop.interrupted().size();
        }
    }

    /// The report of the only run of that recipe; it holds the digest of all that was kept.
    private static String report(Path home) {
        try (var library = Library.open(home, SampleLibrary.CLOCK);
                var items = library.items(library.dataset(SampleLibrary.NAME))) {
            List<RunState> runs = items.runs().all();
            assertThat(runs).hasSize(2);
            return String.valueOf(runs.getLast().report());
        }
    }

    private static void awaitBegun(Process process) throws IOException {
        assertThat(process.inputReader().readLine()).isEqualTo("begun");
    }

    private static Process refine(Path home) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Refining.class.getName(),
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
