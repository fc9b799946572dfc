package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Colours have names, and names go together.
@ExtendWith(OnWindow.class)
class TokensTest {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?!\\s*\\{)|\\brgba?\\(|Color\\.web\\(");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/io/databroker/desktop/ui"), Path.of("src/main/resources/io/databroker/desktop/ui"));

    /// Letters, and what they stand on.
    private static final List<List<String>> PAIRS = List.of(
            List.of("-color-fg-default", "-color-bg-default"),
            List.of("-color-fg-default", "-color-bg-subtle"),
            List.of("-color-fg-default", "-color-bg-overlay"),
            List.of("-color-fg-default", "-color-bg-inset"),
            List.of("-color-fg-muted", "-color-bg-default"),
            List.of("-color-fg-muted", "-color-bg-subtle"),
            List.of("-color-fg-muted", "-color-bg-overlay"),
            List.of("-color-fg-emphasis", "-color-accent-emphasis"),
            List.of("-color-accent-fg", "-color-bg-default"),
            List.of("-color-accent-fg", "-color-bg-subtle"),
            List.of("-color-success-fg", "-color-bg-default"),
            List.of("-color-warning-fg", "-color-bg-default"),
            List.of("-color-danger-fg", "-color-bg-default"));

    @Test
    void areTheOnlyPlaceOfColours() throws IOException {
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(file -> file.toString().matches(".*\\.(css|fxml|java)"))
                                .filter(file -> !file.endsWith(Path.of("kit", "broker.css"))))
                        .allSatisfy(file -> assertThat(Files.readString(file))
                                .as(file.toString())
                                .doesNotContainPattern(COLOUR));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.Choice.class,
            names = {"LIGHT", "DARK"})
    void giveLettersContrast(Theme.Choice theme) {
        for (List<String> pair : PAIRS) {
            double contrast = Studio.onWindow(() -> {
                Theme.apply(theme);
                return SceneWalk.contrast(colour(pair.get(0)), colour(pair.get(1)));
            });
            assertThat(contrast).as("%s in %s", pair, theme).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Color colour(String token) {
        var swatch = new Region();
        var root = new javafx.scene.layout.StackPane(swatch);
        Theme.dress(new Scene(root), 14, true);
        swatch.setStyle("-fx-background-color: " + token + ";");
        root.applyCss();
        return (Color) swatch.getBackground().getFills().getFirst().getFill();
    }
}
