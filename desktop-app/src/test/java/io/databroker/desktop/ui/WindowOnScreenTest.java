package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.desktop.Launcher;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window on a real screen of X11, with a window manager: files are dragged to it out of another program.
class WindowOnScreenTest {

    private static final int ACCENT_SUBTLE = 0xDDF4FF;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private String display = "";

    @BeforeEach
    void startScreen() throws IOException {
        assumeTrue(isThere("Xvfb") && isThere("openbox"), "Skipped: needs Xvfb and openbox");
        Process screen = start(Map.of(), "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp");
        display = ":"
                + new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
        start(Map.of("DISPLAY", display), "openbox");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void filesDraggedFromAnotherProgramAreTakenAndTheOverlaySaysSoFirst() throws Exception {
        Path home = folder.resolve("library");
        Files.createDirectories(home);
        Files.writeString(
                home.resolve("settings.json"), "{\"language\": \"en\", \"theme\": \"light\", \"welcomed\": true}");
        Path dropped =
                Files.writeString(folder.resolve("letter.txt"), "Dear all, the pier is closed on Monday. ".repeat(9));
        Process window = java(home, Launcher.class);
        Path catalog = home.resolve("catalog.db");
        waitFor(() -> Files.exists(catalog));
        TimeUnit.SECONDS.sleep(5);

        Process source = java(home, FilesFromAfar.class, folder.toString(), dropped.toString());
        assertThat(source.waitFor(60, TimeUnit.SECONDS)).isTrue();

        BufferedImage before = picture("before.png");
        BufferedImage hover = picture("hover.png");
        BufferedImage after = picture("after.png");
        double usual = share(before, ACCENT_SUBTLE);
        assertThat(share(hover, ACCENT_SUBTLE)).as("overlay while files hover").isGreaterThan(usual + 0.02);
        assertThat(share(after, ACCENT_SUBTLE)).as("overlay after the drop").isLessThan(usual + 0.01);
        assertThat(difference(before, after))
                .as("the plan instead of the library")
                .isGreaterThan(0.01);
        assertThat(window.isAlive()).isTrue();
    }

    private Process java(Path home, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dprism.order=sw",
                "-Djava.awt.headless=" + (main == Launcher.class),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return start(Map.of("DISPLAY", display, "DATABROKER_HOME", home.toString()), command.toArray(String[]::new));
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static void waitFor(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private BufferedImage picture(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    private static double share(BufferedImage picture, int colour) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += (picture.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return (double) count / picture.getWidth() / picture.getHeight();
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return (double) count / one.getWidth() / one.getHeight();
    }

    private static boolean isThere(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
