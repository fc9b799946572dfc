package io.databroker.desktop.ui.settings;

import io.databroker.desktop.ui.kit.Theme;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

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
/// @param keys that the user chose for commands, by their codes; empty for none
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
        Closing closing,
        Map<String, String> keys) {

    public Preferences {
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    /// What becomes of work when the window is closed.
    public enum Closing {
        ASK,
        KEEP_WORKING,
        STOP
    }

    /// What holds until the user says otherwise.
    public static final Preferences DEFAULT = new Preferences(
            "", Theme.Choice.SYSTEM, 14, true, 0, "clean-text", false, "", false, Closing.ASK, Map.of());

    /// The same but for what `change` does to a draft of it.
    public Preferences with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /// The locale of the language, the system's where none is set.
    public Locale locale(Locale system) {
        return language.isEmpty() ? system : Locale.forLanguageTag(language);
    }

    /// The number of threads that work uses.
    public int threadsToUse() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /// Preferences while they are being changed.
    public static final class Draft {

        public String language;
        public Theme.Choice theme;
        public double letterSize;
        public boolean motion;
        public int threads;
        public String recipe;
        public boolean libraryAsList;
        public String packageFolder;
        public boolean welcomed;
        public Closing closing;
        public final Map<String, String> keys;

        private Draft(Preferences from) {
            language = from.language;
            theme = from.theme;
            letterSize = from.letterSize;
            motion = from.motion;
            threads = from.threads;
            recipe = from.recipe;
            libraryAsList = from.libraryAsList;
            packageFolder = from.packageFolder;
            welcomed = from.welcomed;
            closing = from.closing;
            keys = new TreeMap<>(from.keys);
        }

        private Preferences finished() {
            return new Preferences(
                    language,
                    theme,
                    letterSize,
                    motion,
                    threads,
                    recipe,
                    libraryAsList,
                    packageFolder,
                    welcomed,
                    closing,
                    keys);
        }
    }
}
