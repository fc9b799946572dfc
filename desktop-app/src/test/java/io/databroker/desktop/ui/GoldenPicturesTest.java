package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.settings.Preferences;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// Screens that must go on to look as they do. `-Dgolden.renew=true` takes the pictures anew, to be looked at and
/// committed.
///
/// Where a picture differs, what was seen and where it differs lie in `target/golden`. A machine that draws letters
/// differently is told by a probe, a few drawn words, and its pictures are not compared.
@ExtendWith(OnWindow.class)
class GoldenPicturesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path SEEN = Path.of("target", "golden");
    private static final boolean RENEW = Boolean.getBoolean("golden.renew");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 625;

    /// How far a channel of a colour may be off, of 255.
    private static final int NEAR = 24;

    /// The share of pixels that may be off further than that.
    private static final double TOLERANCE = 0.005;

    @TempDir
    Path folder;

    static Stream<Arguments> pictures() {
        return Stream.of("library-empty", "settings", "palette")
                .flatMap(screen ->
                        Stream.of(Theme.Choice.LIGHT, Theme.Choice.DARK).map(theme -> Arguments.of(screen, theme)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsItDid(String screen, Theme.Choice theme) throws IOException {
        probe();
        compare(screen + "-" + theme.name().toLowerCase(Locale.ROOT), picture(screen, theme));
    }

    private BufferedImage picture(String screen, Theme.Choice theme) {
        Preferences preferences = Studio.ENGLISH.with(draft -> {
            draft.theme = theme;
            draft.motion = false;
        });
        try (var library = Library.open(folder.resolve("library"), SampleLibrary.CLOCK);
                var studio = new Studio(library, preferences, SampleLibrary.CLOCK, WIDTH, HEIGHT)) {
            studio.go(screen.equals("settings") ? new Place.Settings() : new Place.Library());
            if (screen.equals("palette")) {
                new FxRobot().press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
            }
            studio.settle();
            Studio.onWindow(() -> {
                studio.scene().getRoot().requestFocus();
                hideWhatVaries(studio.scene());
                return true;
            });
            studio.settle();
            return studio.picture();
        }
    }

    /// Paths of this machine, and the room on its disk.
    private static void hideWhatVaries(Scene scene) {
        scene.getRoot().lookupAll(".text-field").stream()
                .filter(field -> !field.getStyleClass().contains("search"))
                .forEach(field -> ((TextField) field).setText(""));
        scene.getRoot().lookup(".status-bar > .text-muted").setVisible(false);
    }

    /// Skips the test where letters are drawn differently here.
    private void probe() throws IOException {
        BufferedImage drawn = Studio.onWindow(() -> {
            Theme.apply(Theme.Choice.LIGHT);
            var words = new Scene(new VBox(new Label("Hamburgefonstiv 0123456789")), 240, 30);
            Theme.dress(words, Preferences.DEFAULT.letterSize(), false);
            return Studio.picture(words.snapshot(null));
        });
        Path golden = GOLDEN.resolve("probe.png");
        if (RENEW) {
            write(drawn, golden);
        }
        assumeTrue(
                difference(ImageIO.read(golden.toFile()), drawn) <= 0.01,
                "This machine draws letters differently: pictures are not compared");
    }

    private static void compare(String name, BufferedImage seen) throws IOException {
        Path golden = GOLDEN.resolve(name + ".png");
        if (RENEW) {
            write(seen, golden);
        }
        BufferedImage expected = ImageIO.read(golden.toFile());
        double difference = difference(expected, seen);
        if (difference > TOLERANCE) {
            write(seen, SEEN.resolve(name + "-actual.png"));
            write(marked(expected, seen), SEEN.resolve(name + "-difference.png"));
        }
        assertThat(difference)
                .as("share of the pixels of %s that differ (see %s)", name, SEEN.toAbsolutePath())
                .isLessThanOrEqualTo(TOLERANCE);
    }

    private static double difference(BufferedImage expected, BufferedImage seen) {
        if (expected.getWidth() != seen.getWidth() || expected.getHeight() != seen.getHeight()) {
            return 1;
        }
        BufferedImage marked = marked(expected, seen);
        int off = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                off += (marked.getRGB(x, y) & 0xff) == 0 ? 0 : 1;
            }
        }
        return (double) off / (seen.getWidth() * seen.getHeight());
    }

    /// White where the pictures differ, black where they do not.
    private static BufferedImage marked(BufferedImage expected, BufferedImage seen) {
        int width = Math.min(expected.getWidth(), seen.getWidth());
        int height = Math.min(expected.getHeight(), seen.getHeight());
        var marked = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (distance(expected.getRGB(x, y), seen.getRGB(x, y)) > NEAR) {
                    marked.setRGB(x, y, 0xffffff);
                }
            }
        }
        return marked;
    }

    private static int distance(int one, int other) {
        int red = Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff));
        int green = Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff));
        int blue = Math.abs((one & 0xff) - (other & 0xff));
        return Math.max(red, Math.max(green, blue));
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
