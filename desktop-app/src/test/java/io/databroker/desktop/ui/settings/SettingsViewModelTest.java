package io.databroker.desktop.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.words.CoreWords;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {

    @TempDir
    Path home;

    private final Locale before = Locale.getDefault();
    private final List<Path> opened = new ArrayList<>();
    private final Notices notices = new Notices(InstantSource.system(), CoreWords::told);
    private Library library;
    private Settings settings;
    private SettingsViewModel model;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        library = Library.open(home.resolve("library"), InstantSource.system());
        settings = new Settings(home.resolve("settings.json"), Runnable::run);
        model = new SettingsViewModel(library, settings, notices, Threads.NONE, opened::add);
    }

    @AfterEach
    void close() {
        library.close();
        Locale.setDefault(before);
    }

    @Test
    void findsByNameByValueAndByOtherWords() {
        assertThat(hits("text size")).containsExactly(Setting.LETTERS);
        assertThat(hits("zoom")).containsExactly(Setting.LETTERS);
        assertThat(hits("deutsch")).containsExactly(Setting.LANGUAGE);
        assertThat(hits("telemetry")).containsExactly(Setting.PRIVACY);
        assertThat(hits("fineweb")).containsExactly(Setting.RECIPE);
        assertThat(hits("no such thing")).isEmpty();
        assertThat(hits(" ")).isEmpty();
    }

    @Test
    void resetsOneSettingAndLeavesTheOthers() {
        settings.change(draft -> {
            draft.theme = Theme.Choice.DARK;
            draft.letterSize = 18;
        });
        model.reset(Setting.LETTERS);
        assertThat(settings.get()).isEqualTo(Preferences.DEFAULT.with(draft -> draft.theme = Theme.Choice.DARK));
        assertThat(Setting.THEME.isChanged(settings.get())).isTrue();
        assertThat(Setting.LETTERS.isChanged(settings.get())).isFalse();
    }

    @Test
    void keepsWhatWasSet() {
        settings.change(draft -> draft.threads = 1);
        settings.change(draft -> draft.motion = false);
        Preferences kept = new Settings(home.resolve("settings.json"), Runnable::run).get();
        assertThat(kept).isEqualTo(settings.get());
        assertThat(kept.threads()).isEqualTo(1);
        assertThat(kept.motion()).isFalse();
    }

    @Test
    void writesDiagnostics() {
        Path file = home.resolve("diagnostics.txt");
        model.exportDiagnostics(file);
        assertThat(file).content().contains("databroker").contains("Java");
    }

    @Test
    void givesBackSpaceAndSaysHowMuch() {
        model.compact();
        assertThat(notices.all()).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("Freed"));
    }

    private List<Setting> hits(String words) {
        model.queryProperty().set(words);
        return model.hits();
    }
}
