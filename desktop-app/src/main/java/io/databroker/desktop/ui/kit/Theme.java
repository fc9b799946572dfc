package io.databroker.desktop.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window looks: light, dark or as the system has it, and how large its letters are.
public final class Theme {

    /// What the user wants.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");
    private static final PseudoClass HAN = PseudoClass.getPseudoClass("han");
    private static final List<String> FONTS = List.of(
            "ibm-plex-sans-latin-400-normal",
            "ibm-plex-sans-latin-400-italic",
            "ibm-plex-sans-latin-600-normal",
            "ibm-plex-sans-latin-700-normal",
            "jetbrains-mono-latin-400-normal");

    private Theme() {}

    /// Makes the program's fonts known to the toolkit. Once, before the first scene.
    public static void installFonts() {
        for (String font : FONTS) {
            try (InputStream in = Theme.class.getResourceAsStream("fonts/" + font + ".woff")) {
                Font.loadFont(Objects.requireNonNull(in, font), 14);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + font + " cannot be read from the program", e);
            }
        }
    }

    /// Puts all windows in the theme that was chosen.
    public static void apply(Choice choice) {
        Application.setUserAgentStylesheet(
                isDark(choice)
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /// Whether the choice comes out dark.
    public static boolean isDark(Choice choice) {
        return switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Dresses a scene in the program's own style sheet, and lets it run as the language does.
    ///
    /// @param letterSize of running text, in pixels; everything else follows from it
    /// @param motion whether things may move, as far as the system lets them
    public static void dress(Scene scene, double letterSize, boolean motion) {
        scene.getStylesheets()
                .setAll(Objects.requireNonNull(Theme.class.getResource("broker.css"))
                        .toExternalForm());
        scene.getRoot().setStyle("-fx-font-size: " + letterSize + "px;");
        boolean still = !motion || Platform.getPreferences().isReducedMotion();
        scene.getRoot().pseudoClassStateChanged(STILL, still);
        Locale language = Locale.getDefault(Locale.Category.DISPLAY);
        scene.setNodeOrientation(Direction.of(language));
        boolean han = Set.of("zh", "ja").contains(language.getLanguage());
        scene.getRoot().pseudoClassStateChanged(HAN, han);
    }

    /// Whether nothing may move in the scene of this root.
    public static boolean isStill(Parent root) {
        return root.getPseudoClassStates().contains(STILL);
    }
}
