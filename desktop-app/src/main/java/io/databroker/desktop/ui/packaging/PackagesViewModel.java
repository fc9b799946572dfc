package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// All packages, the newest first, and what can be done with each.
public final class PackagesViewModel implements AutoCloseable {

    private final Library library;
    private final Activity activity;
    private final Navigator navigator;
    private final Notices notices;
    private final Threads threads;
    private final Consumer<Path> opener;
    private final ObservableList<PackageRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final BooleanBinding empty = Bindings.isEmpty(rows).and(loading.not());
    private final Subscription ended;

    /// @param opener opens a file or folder in the system's own program for it
    public PackagesViewModel(
            Library library,
            Activity activity,
            Navigator navigator,
            Notices notices,
            Threads threads,
            Consumer<Path> opener) {
        this.library = library;
        this.activity = activity;
        this.navigator = navigator;
        this.notices = notices;
        this.threads = threads;
        this.opener = opener;
        this.ended = activity.endedProperty().subscribe(this::load);
        load();
    }

    /// The packages, newest first.
    ObservableList<PackageRow> rows() {
        return rows;
    }

    public BooleanBinding emptyProperty() {
        return empty;
    }

    /// Whether there is no package at all.
    public boolean isEmpty() {
        return empty.get();
    }

    void openFolder(PackageRow row) {
        open(row.folder());
    }

    /// Opens the report on quality: one page that needs nothing else.
    void openReport(PackageRow row) {
        open(row.folder().resolve("quality").resolve("report.html"));
    }

    void openCard(PackageRow row) {
        open(row.folder().resolve("README.md"));
    }

    /// Checks the package again, in the background.
    void verify(PackageRow row) {
        threads.load(
                () -> library.dataset(row.built().dataset()),
                dataset -> activity.begin(
                        new WorkOrder.VerifyPackage(dataset.id(), row.built().path()), _ -> {}),
                notices::fail);
    }

    /// Goes to the dataset that the package was made from.
    void openDataset(PackageRow row) {
        threads.load(
                () -> library.dataset(row.built().dataset()),
                dataset ->
                        navigator.go(new Place.Dataset(dataset.id(), row.built().run(), "items")),
                notices::fail);
    }

    void goToLibrary() {
        navigator.go(new Place.Library());
    }

    /// Looks at the packages anew as well: where one cannot be opened, its folder may be gone.
    private void open(Path path) {
        opener.accept(path);
        load();
    }

    private void load() {
        threads.load(
                () -> {
                    var checks = library.catalog().packageChecks().all();
                    List<PackageRow> all = library.catalog().packages(null).stream()
                            .map(built -> PackageRow.of(built, checks.get(built.path())))
                            .toList();
                    return all.reversed();
                },
                loaded -> {
                    rows.setAll(loaded);
                    loading.set(false);
                },
                notices::fail);
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}
