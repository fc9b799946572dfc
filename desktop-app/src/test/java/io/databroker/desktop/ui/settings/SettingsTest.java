package io.databroker.desktop.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void changesHoldAtOnceAndAreWrittenByAnother() {
        Path file = folder.resolve("settings.json");
        var writing = new ArrayDeque<Runnable>();
        var settings = new Settings(file, writing::add);
        settings.change(draft -> draft.language = "de");
        settings.change(draft -> draft.language = "ja");
        settings.change(draft -> draft.language = "ja");
        assertThat(settings.get().language()).isEqualTo("ja");
        assertThat(file).doesNotExist();
        assertThat(writing).hasSize(2);
        writing.forEach(Runnable::run);
        assertThat(new Settings(file, writing::add).get()).isEqualTo(settings.get());
    }
}
