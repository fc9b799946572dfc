package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.store.RunState;
import io.databroker.refinery.table.ItemTables;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A dataset, its versions, and which of them is looked at.
public final class DatasetViewModel implements AutoCloseable {

    private final Texts texts = Texts.of(DatasetViewModel.class);
    private final Place.Dataset place;
    private final Library library;
    private final Navigator navigator;
    private final Threads threads;
    private final Function<Loaded, OpenDataset> opening;
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper raw = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable OpenDataset> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Subscription ended;
    private long newest = ItemTables.RAW;

    /// A finished run.
    ///
    /// @param recipe its title
    public record Version(long run, String recipe, RefinementReport report) {}

    private record Loaded(Dataset dataset, boolean empty, List<Version> versions, long run) {}

    /// @param known the name of the dataset, empty where there is none
    public DatasetViewModel(
            Place.Dataset place,
            String known,
            Library library,
            Activity activity,
            Navigator navigator,
            Notices notices,
            Undo undo,
            Threads threads,
            InstantSource clock) {
        this.place = place;
        this.library = library;
        this.navigator = navigator;
        this.threads = threads;
        this.opening =
                loaded -> new OpenDataset(library, loaded.dataset(), loaded.run(), threads, notices, undo, clock);
        name.set(known);
        load();
        int[] seen = {activity.endedProperty().get()};
        this.ended = activity.endedProperty().subscribe(count -> {
            if (count.intValue() != seen[0]) {
                seen[0] = count.intValue();
                load();
            }
        });
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String getName() {
        return name.get();
    }

    /// Which version is shown, in words.
    public ReadOnlyStringProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public String getVersion() {
        return version.get();
    }

    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public String getFailure() {
        return failure.get();
    }

    /// Whether the items are shown as they came in.
    public ReadOnlyBooleanProperty rawProperty() {
        return raw.getReadOnlyProperty();
    }

    public boolean isRaw() {
        return raw.get();
    }

    /// Whether no file has come in yet.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return empty.get();
    }

    /// The finished runs, oldest first.
    public ObservableList<Version> versions() {
        return versions;
    }

    /// What the tabs show; null until it is loaded.
    ReadOnlyObjectProperty<@Nullable OpenDataset> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Counts how often what is shown may have changed under it.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    Place.Dataset place() {
        return place;
    }

    final void load() {
        threads.load(this::read, this::show, why -> failure.set(CoreWords.told(why.sentence())));
    }

    private Loaded read() {
        Dataset dataset = library.catalog().withId(place.dataset());
        try (var items = library.items(dataset)) {
            List<Version> finished = items.runs().all().stream()
                    .filter(RunState::finished)
                    .map(DatasetViewModel::version)
                    .toList();
            long last = finished.isEmpty() ? ItemTables.RAW : finished.getLast().run();
            long run = place.run() == 0 ? last : Math.max(place.run(), ItemTables.RAW);
            boolean there = run == ItemTables.RAW || finished.stream().anyMatch(version -> version.run() == run);
            return new Loaded(dataset, items.fileCount() == 0, finished, there ? run : last);
        }
    }

    private static Version version(RunState run) {
        RefinementReport report = RunReports.of(run);
        return new Version(run.id(), CoreWords.recipeTitle(run.recipe(), report.recipe()), report);
    }

    private void show(Loaded loaded) {
        failure.set("");
        name.set(loaded.dataset().name());
        versions.setAll(loaded.versions());
        newest = loaded.versions().isEmpty()
                ? ItemTables.RAW
                : loaded.versions().getLast().run();
        empty.set(loaded.empty());
        raw.set(loaded.run() == ItemTables.RAW);
        version.set(title(loaded.run()));
        OpenDataset fresh = opening.apply(loaded);
        if (fresh.equals(opened.get())) {
            changes.set(changes.get() + 1);
        } else {
            opened.set(fresh);
        }
    }

    /// `Version 3 · Clean text for training`, or what the raw items are called.
    String title(long run) {
        return versions.stream()
                .filter(found -> found.run() == run)
                .map(found -> texts.get("version.title", "number", String.valueOf(run), "recipe", found.recipe()))
                .findFirst()
                .orElse(texts.get("version.raw"));
    }

    /// The version that is shown, or null for the raw items.
    @Nullable
    Version current() {
        OpenDataset open = opened.get();
        return open == null
                ? null
                : versions.stream()
                        .filter(found -> found.run() == open.run())
                        .findFirst()
                        .orElse(null);
    }

    /// Looks at another version.
    void choose(long run, String tab) {
        navigator.go(new Place.Dataset(place.dataset(), run == ItemTables.RAW ? -1 : run, tab));
    }

    void goToLibrary() {
        navigator.go(new Place.Library());
    }

    /// Shows what bringing these in would do.
    void add(List<Path> paths) {
        if (!paths.isEmpty()) {
            navigator.go(new Place.ImportPlan(paths, place.dataset()));
        }
    }

    void refine() {
        navigator.go(new Place.Refine(place.dataset()));
    }

    void duplicates() {
        navigator.go(new Place.Duplicates(place.dataset(), run()));
    }

    void pack() {
        navigator.go(new Place.PackageBuilder(place.dataset(), run()));
    }

    private long run() {
        OpenDataset open = opened.get();
        return open == null ? newest : open.run();
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}
