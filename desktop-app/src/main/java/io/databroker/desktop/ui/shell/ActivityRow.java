package io.databroker.desktop.ui.shell;

import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.job.Job;
import io.databroker.refinery.job.Tracker.Snapshot;
import java.util.ArrayList;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One piece of work as the window shows it.
public final class ActivityRow {

    /// The progress of work whose total is not known.
    public static final double UNKNOWN = -1;

    private final Texts texts = Texts.of(ActivityRow.class);
    private final Errand errand;
    private final StringProperty phase = new SimpleStringProperty("");
    private final StringProperty detail = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty(UNKNOWN);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();

    ActivityRow(Errand errand) {
        this.errand = errand;
        update();
    }

    public Errand errand() {
        return errand;
    }

    /// What the work is about: the name of the dataset.
    public String getTitle() {
        return texts.get(
                "activity." + errand.entry().order().kind().name().toLowerCase(Locale.ROOT),
                "dataset",
                errand.job().name());
    }

    public StringProperty phaseProperty() {
        return phase;
    }

    public StringProperty detailProperty() {
        return detail;
    }

    /// In [0, 1], or [#UNKNOWN].
    public DoubleProperty progressProperty() {
        return progress;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    public BooleanProperty waitingProperty() {
        return waiting;
    }

    /// Pauses the work, or lets it go on.
    public void pauseOrResume() {
        errand.job().tracker().pauseOrResume();
        update();
    }

    public void cancel() {
        errand.job().tracker().cancel();
    }

    /// Looks at where the work is.
    void update() {
        Snapshot now = errand.job().tracker().snapshot();
        waiting.set(errand.job().state() == Job.State.WAITING);
        paused.set(now.paused());
        progress.set(now.total() > 0 ? Math.min(1, (double) now.done() / now.total()) : UNKNOWN);
        phase.set(waiting.get() ? texts.get("activity.waiting") : CoreWords.phase(now.phase()));
        detail.set(waiting.get() ? "" : detail(now));
    }

    private String detail(Snapshot now) {
        var parts = new ArrayList<String>();
        boolean bytes = now.unit().equals("bytes");
        if (now.done() > 0 || now.total() > 0) {
            String done = bytes ? Amounts.bytes(now.done()) : Amounts.count(now.done());
            String total = bytes ? Amounts.bytes(now.total()) : Amounts.count(now.total());
            parts.add(now.total() < 0 ? done : texts.get("activity.of", "done", done, "total", total));
        }
        if (now.paused()) {
            parts.add(texts.get("activity.paused"));
            return String.join(" · ", parts);
        }
        if (now.rate() >= 1) {
            long rate = Math.round(now.rate());
            parts.add(texts.get("activity.rate", "rate", bytes ? Amounts.bytes(rate) : Amounts.count(rate)));
        }
        now.eta().ifPresent(left -> parts.add(texts.get("activity.left", "time", Amounts.duration(left))));
        return String.join(" · ", parts);
    }
}
