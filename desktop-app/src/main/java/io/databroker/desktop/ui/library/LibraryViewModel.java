package io.databroker.desktop.ui.library;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.Samples;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Notices.Tone;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All datasets, and what can be done with them.
public final class LibraryViewModel implements AutoCloseable {

    /// What the library is shown and changed with.
    public record Tools(
            Library library,
            Activity activity,
            Navigator navigator,
            Notices notices,
            Undo undo,
            Settings settings,
            FilePicker picker,
            Threads threads) {}

    private final Texts texts = Texts.of(LibraryViewModel.class);
    private final Tools tools;
    private final Arrangement arrangement = new Arrangement();
    private final ObservableList<Dataset> bin = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty asList;
    private final BooleanBinding empty;
    private final Subscription ended;

    public LibraryViewModel(Tools tools) {
        this.tools = tools;
        this.asList = new SimpleBooleanProperty(tools.settings().get().libraryAsList());
        asList.subscribe(list -> tools.settings().change(draft -> draft.libraryAsList = list));
        empty = Bindings.isEmpty(arrangement.all()).and(loading.not());
        ended = tools.activity().endedProperty().subscribe(_ -> load());
        load();
    }

    /// Which datasets are shown, and in what order.
    public Arrangement arrangement() {
        return arrangement;
    }

    /// What was thrown away.
    public ObservableList<Dataset> bin() {
        return bin;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Whether there is no dataset at all.
    public BooleanBinding emptyProperty() {
        return empty;
    }

    public boolean isEmpty() {
        return empty.get();
    }

    /// Whether the datasets are shown as a list instead of as cards.
    public BooleanProperty asListProperty() {
        return asList;
    }

    /// The work that waits or runs, by dataset.
    public ObservableList<ActivityRow> work() {
        return tools.activity().rows();
    }

    /// The work that waits for or runs on a dataset.
    public Optional<ActivityRow> workOn(DatasetCard card) {
        return work().stream()
                .filter(row -> row.errand()
                        .entry()
                        .order()
                        .dataset()
                        .equals(card.dataset().id()))
                .findFirst();
    }

    /// Shows what becomes of the work on a dataset.
    public void watch(ActivityRow row) {
        WorkLog.Entry entry = row.errand().entry();
        String dataset = entry.order().dataset();
        tools.navigator()
                .go(
                        switch (entry.order().kind()) {
                            case IMPORT -> new Place.Import(dataset, entry.id());
                            case REFINE -> new Place.Run(dataset, 0);
                            case TRY -> new Place.Refine(dataset);
                            case PACKAGE, VERIFY -> new Place.Packages();
                        });
    }

    /// Asks for files and shows what importing them would do.
    ///
    /// @param to the dataset that they go to, or null for a new one
    public void importFiles(@Nullable DatasetCard to) {
        plan(tools.picker().files(texts.get("choose.files")), to);
    }

    /// Asks for a folder and shows what importing it would do.
    public void importFolder(@Nullable DatasetCard to) {
        plan(tools.picker().folder(texts.get("choose.folder")).stream().toList(), to);
    }

    /// Shows what importing these would do.
    public void plan(List<Path> paths, @Nullable DatasetCard to) {
        if (!paths.isEmpty()) {
            tools.navigator()
                    .go(new Place.ImportPlan(
                            paths, to == null ? null : to.dataset().id()));
        }
    }

    /// Lays the sample files out in the library's folder and shows what importing them would do.
    public void trySamples() {
        tools.threads()
                .load(
                        () -> Samples.unpack(tools.library().home()),
                        folder -> plan(List.of(folder), null),
                        tools.notices()::fail);
    }

    public void open(DatasetCard card) {
        tools.navigator().go(new Place.Dataset(card.dataset().id()));
    }

    public void refine(DatasetCard card) {
        tools.navigator().go(new Place.Refine(card.dataset().id()));
    }

    /// Gives a dataset another name.
    public void rename(DatasetCard card, String name) {
        String before = card.dataset().name();
        String after = name.strip();
        if (after.equals(before)) {
            return;
        }
        change(() -> tools.library().catalog().rename(card.dataset(), after), () -> tools.undo()
                .made(new Undo.Edit(
                        texts.get("renamed", "before", before, "after", after),
                        () -> renameBack(card, before),
                        () -> renameBack(card, after))));
    }

    private void renameBack(DatasetCard card, String name) {
        String id = card.dataset().id();
        var catalog = tools.library().catalog();
        change(() -> catalog.rename(catalog.withId(id), name), () -> {});
    }

    /// Throws a dataset into the bin, which can be undone.
    public void discard(DatasetCard card) {
        String id = card.dataset().id();
        String name = card.dataset().name();
        if (workOn(card).isPresent()) {
            tools.notices().say(Tone.WARNING, texts.get("discard.busy", "dataset", name));
            return;
        }
        Runnable put = () -> change(() -> tools.library().catalog().bin().put(id), () -> {});
        Runnable restore = () -> change(() -> tools.library().catalog().bin().restore(id), () -> {});
        tools.undo().perform(new Undo.Edit(texts.get("discarded", "dataset", name), restore, put));
        tools.notices().say(Tone.INFO, texts.get("discarded", "dataset", name), texts.get("undo"), tools.undo()::undo);
    }

    /// Takes a dataset out of the bin.
    public void restore(Dataset dataset) {
        change(() -> tools.library().catalog().bin().restore(dataset.id()), () -> {});
    }

    /// Removes everything in the bin for good.
    public void emptyBin() {
        Set<String> gone = bin.stream().map(Dataset::id).collect(Collectors.toSet());
        tools.activity().interrupted().stream()
                .filter(entry -> gone.contains(entry.order().dataset()))
                .toList()
                .forEach(tools.activity()::dismiss);
        change(tools.library()::emptyBin, () -> {});
    }

    private void change(Runnable work, Runnable then) {
        tools.threads()
                .load(
                        () -> {
                            work.run();
                            return true;
                        },
                        _ -> {
                            then.run();
                            load();
                        },
                        failure -> {
                            tools.notices().fail(failure);
                            load();
                        });
    }

    private record Contents(List<DatasetCard> cards, List<Dataset> bin, Collator names) {}

    private void load() {
        Set<String> busy = work().stream()
                .map(row -> row.errand().entry().order().dataset())
                .collect(Collectors.toSet());
        Library library = tools.library();
        tools.threads()
                .load(
                        () -> new Contents(
                                DatasetCard.all(library, busy),
                                library.catalog().bin().contents(),
                                Collator.getInstance(Locale.getDefault())),
                        loaded -> {
                            arrangement.take(loaded.cards(), loaded.names());
                            bin.setAll(loaded.bin());
                            loading.set(false);
                        },
                        tools.notices()::fail);
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}
