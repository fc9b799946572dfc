package io.databroker.desktop.ui.library;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.store.RunState;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// All datasets, and what can be done with them.
public final class LibraryViewModel implements AutoCloseable {

    private final Library library;
    private final Navigator navigator;
    private final Notices notices;
    private final Threads threads;
    private final ObservableList<DatasetCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final BooleanBinding empty = Bindings.isEmpty(cards).and(loading.not());
    private final Subscription ended;

    public LibraryViewModel(Library library, Activity activity, Navigator navigator, Notices notices, Threads threads) {
        this.library = library;
        this.navigator = navigator;
        this.notices = notices;
        this.threads = threads;
        this.ended = activity.endedProperty().subscribe(this::load);
        load();
    }

    /// The datasets, by name.
    public ObservableList<DatasetCard> cards() {
        return cards;
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

    /// Shows what dropping or choosing these files would do.
    public void plan(List<Path> paths) {
        navigator.go(new Place.ImportPlan(paths, null));
    }

    public void open(DatasetCard card) {
        navigator.go(new Place.Dataset(card.dataset().id()));
    }

    private void load() {
        threads.load(
                () -> library.catalog().datasets().stream().map(this::card).toList(),
                loaded -> {
                    cards.setAll(loaded);
                    loading.set(false);
                },
                notices::fail);
    }

    private DatasetCard card(Dataset dataset) {
        try (var items = library.items(dataset)) {
            List<RunState> finished =
                    items.runs().all().stream().filter(RunState::finished).toList();
            RefinementReport report = finished.isEmpty()
                    ? null
                    : Json.MAPPER.readValue(String.valueOf(finished.getLast().report()), RefinementReport.class);
            return new DatasetCard(
                    dataset,
                    items.itemCount(),
                    report == null ? 0 : report.files().bytes(),
                    finished.size(),
                    report,
                    library.catalog().packages(dataset).size(),
                    dataset.createdAt());
        }
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}
