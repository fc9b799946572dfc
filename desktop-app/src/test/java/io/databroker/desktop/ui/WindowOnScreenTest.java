package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.desktop.JavaProcess;
import io.databroker.desktop.Launcher;
import java.awt.image.BufferedImage;
import java.io.IOException;
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
        Process screen = start(
                Map.of(),
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"));
        display = ":" + screen.inputReader().readLine();
        start(Map.of("DISPLAY", display), new ProcessBuilder("openbox"));
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
        Process window = start(home, Launcher.class);
        Process source = start(home, FilesFromAfar.class, folder, dropped);
        assertThat(source.waitFor()).as("the drag came to its end").isZero();

        BufferedImage before = picture("before.png");
        BufferedImage hover = picture("hover.png");
        BufferedImage after = picture("after.png");
        double usual = share(before, ACCENT_SUBTLE);
        assertThat(share(hover, ACCENT_SUBTLE)).as("overlay while files hover").isGreaterThan(usual + 0.02);
        assertThat(share(after, ACCENT_SUBTLE)).as("overlay after the drop").isLessThan(usual + 0.01);
        assertThat(FilesFromAfar.difference(before, after))
                .as("the plan instead of the library")
                .isGreaterThan(0.01);
        assertThat(window.isAlive()).isTrue();
    }

    private Process start(Path home, Class<?> main, Object... arguments) throws IOException {
        var options = List.of("-Xmx512m", "-Dprism.order=sw", "-Djava.awt.headless=" + (main == Launcher.class));
        return start(
                Map.of("DISPLAY", display, "DATABROKER_HOME", home.toString()),
                JavaProcess.with(options, main, arguments));
    }

    private Process start(Map<String, String> environment, ProcessBuilder builder) throws IOException {
        builder.environment().putAll(environment);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        processes.add(process);
        return process;
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

    private static boolean isThere(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
