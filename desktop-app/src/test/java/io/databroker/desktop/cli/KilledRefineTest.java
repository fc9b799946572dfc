package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

        assertThat(contents(disturbed.resolve("out"))).isEqualTo(contents(undisturbed.resolve("out")));
    }

    private static Process refine(Path home) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "refine",
                        EXAMPLES.toString(),
                        "--out",
                        home.resolve("out").toString(),
                        "--name",
                        "demo",
                        "--library",
                        home.resolve("library").toString(),
                        "--i-have-the-rights",
                        "--json"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The same seller, so that signatures can be compared, too.
    private static void copyKey(Path from, Path to) throws IOException {
        Path key = Path.of("library", "keys", "seller.key");
        Files.createDirectories(to.resolve(key).getParent());
        Files.copy(from.resolve(key), to.resolve(key));
    }

    private static Map<String, String> contents(Path out) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(out.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
