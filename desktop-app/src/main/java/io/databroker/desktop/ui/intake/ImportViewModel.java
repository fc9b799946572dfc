package io.databroker.desktop.ui.intake;

import io.databroker.desktop.library.FileLedger;
import io.databroker.desktop.library.FileLedger.Row;
import io.databroker.desktop.library.FileLedger.Totals;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.job.Job;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// An import while it goes on and afterwards. Looks at the ledger when the pump says so, however fast files come.
public final class ImportViewModel implements AutoCloseable {

    /// Where the import is.
    public enum Phase {
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED,
        FAILED,
        /// It is too long ago: only its dataset is left to look at.
        FORGOTTEN
    }

    private final Place.Import place;
    private final Activity activity;
    private final Navigator navigator;
    private final Optional<Errand> errand;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.WAITING);
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(new Totals(0, 0, 0, 0, 0));
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final DoubleProperty progress = new SimpleDoubleProperty(ActivityRow.UNKNOWN);
    private final BooleanProperty rejectedOnly = new SimpleBooleanProperty();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Subscription ended;
    private long seen = -1;

    public ImportViewModel(Place.Import place, Activity activity, Navigator navigator) {
        this.place = place;
        this.activity = activity;
        this.navigator = navigator;
        this.errand = activity.find(place.work());
        rejectedOnly.addListener(_ -> {
            seen = -1;
            update();
        });
        ended = activity.endedProperty().subscribe(_ -> update());
        update();
    }

    /// Looks at where the import is; called by the pump.
    public void update() {
        if (errand.isEmpty()) {
            phase.set(Phase.FORGOTTEN);
            return;
        }
        Errand work = errand.get();
        FileLedger files = work.files();
        if (files.changes() != seen) {
            seen = files.changes();
            totals.set(files.totals());
            rows.setAll(rejectedOnly.get() ? files.rejected() : files.rows());
        }
        activity.rows().stream()
                .filter(row -> row.errand().equals(work))
                .findFirst()
                .ifPresent(row -> {
                    progress.set(row.progressProperty().get());
                    detail.set(row.detailProperty().get());
                });
        phase.set(phaseOf(work.job()));
    }

    private Phase phaseOf(Job<String> job) {
        return switch (job.state()) {
            case WAITING -> Phase.WAITING;
            case RUNNING -> job.tracker().snapshot().paused() ? Phase.PAUSED : Phase.RUNNING;
            case DONE -> Phase.DONE;
            case CANCELLED -> Phase.CANCELLED;
            case FAILED -> {
                failure.set(job.failure().map(CoreWords::told).orElse(""));
                yield Phase.FAILED;
            }
        };
    }

    public String dataset() {
        return place.dataset();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Totals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// How much of how much, how fast and how long still.
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public String getDetail() {
        return detail.get();
    }

    /// Why it failed; empty where it did not.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public String getFailure() {
        return failure.get();
    }

    /// In [0, 1], or negative where nobody knows.
    public DoubleProperty progressProperty() {
        return progress;
    }

    public double getProgress() {
        return progress.get();
    }

    /// Whether only rejected files are shown.
    public BooleanProperty rejectedOnlyProperty() {
        return rejectedOnly;
    }

    /// The files that are shown; some thousands at most.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// The rejected files with their reasons, one a line, with a tab between: as spreadsheets take it.
    public String rejectedAsText() {
        return errand.map(work -> work.files().rejected().stream()
                        .map(row -> row.path() + "\t" + why(row))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private static String why(Row row) {
        return row.reason() == null ? "" : CoreWords.told(row.reason());
    }

    public void pauseOrResume() {
        errand.ifPresent(work -> {
            work.job().tracker().pauseOrResume();
            update();
        });
    }

    public void cancel() {
        errand.ifPresent(work -> work.job().tracker().cancel());
    }

    /// Begins the same import once more; what has been taken in already is not read again.
    public void again() {
        errand.ifPresent(work -> activity.begin(
                work.entry().order(),
                next -> navigator.replace(
                        new Place.Import(place.dataset(), next.entry().id()))));
    }

    /// Goes to what has come in.
    public void look() {
        navigator.go(new Place.Dataset(place.dataset(), -1, "items"));
    }

    /// Goes on to refining it.
    public void refine() {
        navigator.go(new Place.Refine(place.dataset()));
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}
