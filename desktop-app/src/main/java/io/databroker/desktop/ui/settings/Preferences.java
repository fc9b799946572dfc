package io.databroker.desktop.ui.settings;

import io.databroker.desktop.ui.kit.Theme;
import java.util.Locale;

/// What the user has set, as a value.
///
/// @param language a language tag such as `de`, or empty for the system's
/// @param theme light, dark or the system's
/// @param letterSize of running text in pixels, 12 to 20
/// @param motion whether things may move
/// @param threads that work may use, 0 for all
/// @param recipe that refining begins with
/// @param libraryAsList whether the library is shown as a list instead of as cards
/// @param packageFolder where packages are written, or empty for `packages` in the library
/// @param welcomed whether the welcome has been seen or skipped
/// @param closing what becomes of work when the window is closed
public record Preferences(
        String language,
        Theme.Choice theme,
        double letterSize,
        boolean motion,
        int threads,
        String recipe,
        boolean libraryAsList,
        String packageFolder,
        boolean welcomed,
        Closing closing) {

    /// What becomes of work when the window is closed.
    public enum Closing {
        ASK,
        KEEP_WORKING,
        STOP
    }

    /// What holds until the user says otherwise.
    public static final Preferences DEFAULT =
            new Preferences("", Theme.Choice.SYSTEM, 14, true, 0, "clean-text", false, "", false, Closing.ASK);

    public Preferences withLanguage(String tag) {
        return new Preferences(
                tag, theme, letterSize, motion, threads, recipe, libraryAsList, packageFolder, welcomed, closing);
    }

    public Preferences withTheme(Theme.Choice choice) {
        return new Preferences(
                language, choice, letterSize, motion, threads, recipe, libraryAsList, packageFolder, welcomed, closing);
    }

    public Preferences withLetterSize(double size) {
        return new Preferences(
                language, theme, size, motion, threads, recipe, libraryAsList, packageFolder, welcomed, closing);
    }

    public Preferences withMotion(boolean moves) {
        return new Preferences(
                language, theme, letterSize, moves, threads, recipe, libraryAsList, packageFolder, welcomed, closing);
    }

    public Preferences withThreads(int number) {
        return new Preferences(
                language, theme, letterSize, motion, number, recipe, libraryAsList, packageFolder, welcomed, closing);
    }

    public Preferences withRecipe(String name) {
        return new Preferences(
                language, theme, letterSize, motion, threads, name, libraryAsList, packageFolder, welcomed, closing);
    }

    public Preferences withPackageFolder(String folder) {
        return new Preferences(
                language, theme, letterSize, motion, threads, recipe, libraryAsList, folder, welcomed, closing);
    }

    public Preferences withLibraryAsList(boolean list) {
        return new Preferences(
                language, theme, letterSize, motion, threads, recipe, list, packageFolder, welcomed, closing);
    }

    public Preferences withWelcomed(boolean seen) {
        return new Preferences(
                language, theme, letterSize, motion, threads, recipe, libraryAsList, packageFolder, seen, closing);
    }

    public Preferences withClosing(Closing choice) {
        return new Preferences(
                language, theme, letterSize, motion, threads, recipe, libraryAsList, packageFolder, welcomed, choice);
    }

    /// The locale of the language, the system's where none is set.
    public Locale locale(Locale system) {
        return language.isEmpty() ? system : Locale.forLanguageTag(language);
    }

    /// The number of threads that work uses.
    public int threadsToUse() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
