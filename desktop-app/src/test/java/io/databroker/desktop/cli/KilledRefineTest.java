package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.JavaProcess;
import io.databroker.desktop.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program, killed at random moments and started again. `-Ddatabroker.kills=N` for more than the usual
/// few.
class KilledRefineTest {

    private static final int KILLS = Integer.getInteger("databroker.kills", 3);
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    Path folder;

    @Test
    void goesOnAfterEveryKillAndMakesTheSamePackageToTheByte() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        assertThat(refine(undisturbed).waitFor()).isZero();
        long whole = System.nanoTime() - start;

        Path disturbed = folder.resolve("disturbed");
        copyKey(undisturbed, disturbed);
        var moments = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Process running = refine(disturbed);
            if (!running.waitFor((long) (whole * moments.nextDouble()), TimeUnit.NANOSECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
        assertThat(refine(disturbed).waitFor()).isZero();

        assertThat(Seller.contents(disturbed.resolve("out"))).isEqualTo(Seller.contents(undisturbed.resolve("out")));
    }

    private static Process refine(Path home) throws IOException {
        return JavaProcess.of(
                        Launcher.class,
                        "refine",
                        EXAMPLES,
                        "--out",
                        home.resolve("out"),
                        "--name",
                        "demo",
                        "--library",
                        home.resolve("library"),
                        "--i-have-the-rights",
                        "--json")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The same seller, so that signatures can be compared, too.
    private static void copyKey(Path from, Path to) throws IOException {
        Path key = Path.of("library", "keys", "seller.key");
        Files.createDirectories(to.resolve(key).getParent());
        Files.copy(from.resolve(key), to.resolve(key));
    }
}
