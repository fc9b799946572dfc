package io.databroker.desktop.ui.settings;

import io.databroker.desktop.library.CompactWork;
import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.LibraryPlace;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Notices.Tone;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What can be set, to be searched by names, values and other words for them. Everything holds at once.
public final class SettingsViewModel {

    /// The recipes that come with the program.
    static final List<String> RECIPES = Recipe.BUILT_IN;

    private final Texts texts = Texts.of(SettingsViewModel.class);
    private final Library library;
    private final Settings settings;
    private final Notices notices;
    private final Threads threads;
    private final Consumer<Path> opener;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Setting> hits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("…");

    /// @param opener opens a folder in the system's own program
    public SettingsViewModel(
            Library library, Settings settings, Notices notices, Threads threads, Consumer<Path> opener) {
        this.library = library;
        this.settings = settings;
        this.notices = notices;
        this.threads = threads;
        this.opener = opener;
        query.subscribe(words -> hits.setAll(found(words)));
        measure();
    }

    private void measure() {
        threads.load(() -> Amounts.bytes(bytesBelow(library.home())), size::set, notices::fail);
    }

    Settings settings() {
        return settings;
    }

    StringProperty queryProperty() {
        return query;
    }

    /// The settings that the query means; none for an empty one.
    ObservableList<Setting> hits() {
        return hits;
    }

    Path libraryFolder() {
        return library.home();
    }

    /// How much the library takes up.
    public ReadOnlyStringProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// Gives back the space of datasets that were removed for good. Other work waits meanwhile.
    void compact() {
        threads.load(
                () -> new CompactWork(library).run(Progress.NONE),
                done -> {
                    notices.say(Tone.SUCCESS, texts.get("space.done", "bytes", Amounts.bytes(done.freedBytes())));
                    measure();
                },
                notices::fail);
    }

    /// Where packages go.
    String packageFolder() {
        String chosen = settings.get().packageFolder();
        return chosen.isBlank() ? library.home().resolve("packages").toString() : chosen;
    }

    void reset(Setting setting) {
        settings.change(setting::reset);
    }

    void open(Path folder) {
        threads.load(() -> LibraryPlace.prepare(folder), opener, notices::fail);
    }

    /// Writes what helps whoever is to mend something. Paths and names may be in it, so the user looks at it first.
    void exportDiagnostics(Path file) {
        threads.load(
                () -> Diagnostics.write(file, library.home(), settings.get()),
                written -> notices.say(Tone.SUCCESS, texts.get("diagnostics.done", "file", written.toString())),
                notices::fail);
    }

    private List<Setting> found(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : Stream.of(Setting.values())
                        .filter(setting -> described(setting).contains(wanted))
                        .toList();
    }

    private String described(Setting setting) {
        var words = new ArrayList<String>();
        words.add(texts.get("section." + setting.section().name().toLowerCase(Locale.ROOT)));
        words.add(texts.get("setting." + setting.code()));
        words.add(texts.get("about." + setting.code()));
        words.add(texts.get("words." + setting.code()));
        switch (setting) {
            case LANGUAGE -> Texts.LANGUAGES.forEach(language -> words.add(language.getDisplayName(language)));
            case THEME -> Stream.of(Theme.Choice.values()).map(this::name).forEach(words::add);
            case CLOSING ->
                Stream.of(Preferences.Closing.values()).map(this::name).forEach(words::add);
            case RECIPE -> words.addAll(RECIPES);
            case LIBRARY -> words.add(library.home().toString());
            case PACKAGES -> words.add(packageFolder());
            case SHORTCUTS -> Stream.of(Shortcut.values()).map(Shortcut::title).forEach(words::add);
            case LETTERS, MOTION, THREADS, PRIVACY, LOGS, CRASHES, DIAGNOSTICS, VERSION, LICENCES -> {}
        }
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    String name(Theme.Choice choice) {
        return texts.get("theme." + choice.name().toLowerCase(Locale.ROOT));
    }

    String name(Preferences.Closing choice) {
        return texts.get("closing." + choice.name().toLowerCase(Locale.ROOT));
    }

    private static long bytesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "size_unknown",
                            "The size of {folder} cannot be told: {detail}",
                            "folder",
                            folder,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }
}
