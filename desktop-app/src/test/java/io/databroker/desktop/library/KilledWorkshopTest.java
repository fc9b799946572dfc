package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.JavaProcess;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.store.RunState;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workshop in a process of its own, killed while it refines and opened again: it offers the work that was cut
/// short, and going on with it gives what would have come of it undisturbed.
class KilledWorkshopTest {

    private static final int TO_THE_END = 0;

    @TempDir
    Path folder;

    /// The process: goes on with what was cut short, or begins, and ends when it is done; or, where a number of
    /// phases is given, says so in the last of these and waits for its end.
    public static final class Refining {

        private Refining() {}

        public static void main(String[] arguments) {
            int phases = Integer.parseInt(arguments[1]);
            try (var library = Library.open(Path.of(arguments[0]), SampleLibrary.CLOCK);
                    var workshop = new Workshop(library, SampleLibrary.CLOCK, 2)) {
                String dataset = library.dataset(SampleLibrary.NAME).id();
                var order = new WorkOrder.RefineItems(
                        dataset, Recipe.named("tables").toYaml());
                var errand = workshop.interrupted().isEmpty()
                        ? workshop.begin(order)
                        : workshop.resume(workshop.interrupted().getFirst());
                if (phases != TO_THE_END) {
                    pauseIn(errand, phases);
                    System.out.println("under way");
                }
                errand.job().join();
            }
        }

        private static void pauseIn(Errand errand, int phases) {
            var seen = new HashSet<String>(Set.of(""));
            while (seen.size() <= phases) {
                seen.add(errand.job().tracker().snapshot().phase());
                Thread.onSpinWait();
            }
            errand.job().tracker().pause();
        }
    }

    @Test
    void offersWhatWasCutShortAndGoesOnToTheSameResult() throws Exception {
        Path undisturbed = copy("undisturbed");
        assertThat(refine(undisturbed, TO_THE_END).start().waitFor()).isZero();

        Path disturbed = copy("disturbed");
        for (int phases : new int[] {1, 2}) {
            JavaProcess.killUnderWay(refine(disturbed, phases));
            assertThat(interrupted(disturbed)).isEqualTo(1);
        }
        assertThat(refine(disturbed, TO_THE_END).start().waitFor()).isZero();
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

    private static ProcessBuilder refine(Path home, int phases) {
        return JavaProcess.of(Refining.class, home, phases);
    }
}
