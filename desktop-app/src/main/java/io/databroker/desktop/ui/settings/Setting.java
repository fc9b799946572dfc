package io.databroker.desktop.ui.settings;

import io.databroker.desktop.ui.settings.Preferences.Draft;
import java.util.Locale;
import java.util.Objects;

/// What the settings page shows, in order.
enum Setting {
    LANGUAGE(Section.GENERAL),
    CLOSING(Section.GENERAL),
    THEME(Section.APPEARANCE),
    LETTERS(Section.APPEARANCE),
    MOTION(Section.APPEARANCE),
    LIBRARY(Section.LIBRARY),
    THREADS(Section.REFINING),
    RECIPE(Section.REFINING),
    PACKAGES(Section.PACKAGES),
    PRIVACY(Section.PRIVACY),
    SHORTCUTS(Section.SHORTCUTS),
    LOGS(Section.ADVANCED),
    CRASHES(Section.ADVANCED),
    DIAGNOSTICS(Section.ADVANCED),
    VERSION(Section.ABOUT),
    LICENCES(Section.ABOUT);

    /// The headings.
    enum Section {
        GENERAL,
        APPEARANCE,
        LIBRARY,
        REFINING,
        PACKAGES,
        PRIVACY,
        SHORTCUTS,
        ADVANCED,
        ABOUT
    }

    private final Section section;

    Setting(Section section) {
        this.section = section;
    }

    Section section() {
        return section;
    }

    /// As the words spell it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it differs from what holds until the user says otherwise.
    boolean isChanged(Preferences now) {
        return !Objects.equals(value(now), value(Preferences.DEFAULT));
    }

    /// Makes it what it was at first.
    void reset(Draft draft) {
        Preferences first = Preferences.DEFAULT;
        switch (this) {
            case LANGUAGE -> draft.language = first.language();
            case CLOSING -> draft.closing = first.closing();
            case THEME -> draft.theme = first.theme();
            case LETTERS -> draft.letterSize = first.letterSize();
            case MOTION -> draft.motion = first.motion();
            case THREADS -> draft.threads = first.threads();
            case RECIPE -> draft.recipe = first.recipe();
            case PACKAGES -> draft.packageFolder = first.packageFolder();
            case SHORTCUTS -> draft.keys.clear();
            case LIBRARY, PRIVACY, LOGS, CRASHES, DIAGNOSTICS, VERSION, LICENCES -> {}
        }
    }

    private Object value(Preferences preferences) {
        return switch (this) {
            case LANGUAGE -> preferences.language();
            case CLOSING -> preferences.closing();
            case THEME -> preferences.theme();
            case LETTERS -> preferences.letterSize();
            case MOTION -> preferences.motion();
            case THREADS -> preferences.threads();
            case RECIPE -> preferences.recipe();
            case PACKAGES -> preferences.packageFolder();
            case SHORTCUTS -> preferences.keys();
            case LIBRARY, PRIVACY, LOGS, CRASHES, DIAGNOSTICS, VERSION, LICENCES -> "";
        };
    }
}
