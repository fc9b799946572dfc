package io.databroker.desktop.ui.refine;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.refine.RunPicture.State;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.store.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// All runs of all datasets: those that run on top, then the newest first.
public final class RunsViewModel implements AutoCloseable {

    private final Library library;
    private final Activity activity;
    private final Navigator navigator;
    private final Notices notices;
    private final Threads threads;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Dataset> datasets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Subscription ended;

    public RunsViewModel(Library library, Activity activity, Navigator navigator, Notices notices, Threads threads) {
        this.library = library;
        this.activity = activity;
        this.navigator = navigator;
        this.notices = notices;
        this.threads = threads;
        this.ended = activity.endedProperty().subscribe(this::load);
        load();
    }

    public ObservableList<RunRow> rows() {
        return rows;
    }

    /// The datasets that could be refined.
    public ObservableList<Dataset> datasets() {
        return datasets;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Called by the pump: how far running ones have come.
    public void update() {
        for (int i = 0; i < rows.size(); i++) {
            RunRow row = rows.get(i);
            double share = share(row);
            if (share != row.share()) {
                rows.set(i, row.at(share));
            }
        }
    }

    private double share(RunRow row) {
        return activity.rows().stream()
                .filter(work -> row.state() == State.RUNNING && isOf(work, row.dataset()))
                .findFirst()
                .map(work -> work.progressProperty().get())
                .orElse(-1.0);
    }

    private static boolean isOf(ActivityRow work, String dataset) {
        return work.errand().entry().order() instanceof WorkOrder.RefineItems order
                && order.dataset().equals(dataset);
    }

    public void open(RunRow row) {
        navigator.go(row.place());
    }

    void goToLibrary() {
        navigator.go(new Place.Library());
    }

    public void refine(Dataset dataset) {
        navigator.go(new Place.Refine(dataset.id()));
    }

    private void load() {
        List<Long> active =
                activity.rows().stream().map(row -> row.errand().entry().id()).toList();
        threads.load(
                () -> read(active),
                all -> {
                    rows.setAll(all.rows());
                    datasets.setAll(all.datasets());
                    loaded.set(true);
                },
                notices::fail);
    }

    private record Loaded(List<Dataset> datasets, List<RunRow> rows) {}

    private Loaded read(List<Long> active) {
        List<Dataset> all = library.catalog().datasets();
        return new Loaded(
                all,
                all.stream()
                        .flatMap(dataset -> rows(dataset, active).stream())
                        .sorted(Comparator.comparing((RunRow row) -> row.state() != State.RUNNING)
                                .thenComparing(
                                        row -> row.begunAt() == null ? Instant.EPOCH : row.begunAt(),
                                        Comparator.reverseOrder())
                                .thenComparing(RunRow::run, Comparator.reverseOrder()))
                        .toList());
    }

    private List<RunRow> rows(Dataset dataset, List<Long> active) {
        List<WorkLog.Entry> log = library.catalog().workLog().of(dataset.id()).stream()
                .filter(entry -> entry.order() instanceof WorkOrder.RefineItems)
                .toList();
        var all = new ArrayList<RunRow>();
        try (var items = library.items(dataset)) {
            for (RunState run : items.runs().all()) {
                Optional<WorkLog.Entry> entry =
                        log.stream().filter(each -> isOf(each, run)).findFirst();
                all.add(row(dataset, run, entry, active));
            }
        }
        return all;
    }

    private static boolean isOf(WorkLog.Entry entry, RunState run) {
        return run.finished()
                ? String.valueOf(run.id()).equals(entry.outcome()) && entry.state() == WorkLog.State.DONE
                : entry.state() != WorkLog.State.DONE
                        && entry.order() instanceof WorkOrder.RefineItems order
                        && run.recipe().startsWith(order.recipe());
    }

    private static RunRow row(Dataset dataset, RunState run, Optional<WorkLog.Entry> entry, List<Long> active) {
        return new RunRow(
                dataset.id(),
                dataset.name(),
                run.id(),
                CoreWords.recipeTitle(run.recipe(), ""),
                run.finished()
                        ? State.DONE
                        : entry.map(each -> state(each, active)).orElse(State.INTERRUPTED),
                entry.map(WorkLog.Entry::begunAt).orElse(null),
                -1,
                run.finished() ? RunReports.of(run) : null);
    }

    private static State state(WorkLog.Entry entry, List<Long> active) {
        return switch (entry.state()) {
            case RUNNING -> active.contains(entry.id()) ? State.RUNNING : State.INTERRUPTED;
            case CANCELLED -> State.CANCELLED;
            case FAILED -> State.FAILED;
            case DONE, DISMISSED -> State.INTERRUPTED;
        };
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}
