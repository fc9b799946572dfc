package io.databroker.desktop.ui.shell;

import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Notices.Tone;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.job.Job;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The long work of the library as the window shows it: what runs, what was cut short, and a notice at every end.
public final class Activity {

    private final Texts texts = Texts.of(Activity.class);
    private final Workshop workshop;
    private final Notices notices;
    private final Threads threads;
    private final Supplier<Place> where;
    private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();
    private final ObservableList<WorkLog.Entry> interrupted = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper ended = new ReadOnlyIntegerWrapper();

    /// @param where the place that the user looks at
    public Activity(Workshop workshop, Notices notices, Threads threads, Supplier<Place> where) {
        this.where = where;
        this.workshop = workshop;
        this.notices = notices;
        this.threads = threads;
        interrupted.setAll(workshop.interrupted());
        workshop.whenEnded(errand -> threads.window().execute(() -> ended(errand)));
    }

    /// Work that waits or runs, in order.
    public ObservableList<ActivityRow> rows() {
        return rows;
    }

    /// Work that the last use of the library left unfinished.
    public ObservableList<WorkLog.Entry> interrupted() {
        return interrupted;
    }

    /// Counts the pieces of work that have ended, for screens that show what changed by them.
    public ReadOnlyIntegerProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Begins work.
    ///
    /// @param begun told of it on the window's thread
    public void begin(WorkOrder order, Consumer<Errand> begun) {
        start(() -> workshop.begin(order), begun);
    }

    /// Work that waits, runs or is among the last that ended, by its number in the log.
    public Optional<Errand> find(long entry) {
        return workshop.find(entry);
    }

    /// Goes on with work that was cut short.
    ///
    /// @param begun told of it on the window's thread
    public void resume(WorkLog.Entry entry, Consumer<Errand> begun) {
        interrupted.remove(entry);
        start(() -> workshop.resume(entry), begun);
    }

    private void start(Supplier<Errand> work, Consumer<Errand> begun) {
        threads.load(
                work,
                errand -> {
                    update();
                    begun.accept(errand);
                },
                notices::fail);
    }

    /// Lets work that was cut short be.
    public void dismiss(WorkLog.Entry entry) {
        interrupted.remove(entry);
        threads.run(() -> workshop.dismiss(entry), notices::fail);
    }

    /// Looks at where all work is; called by the pump.
    public void update() {
        List<Errand> active = workshop.active();
        rows.removeIf(row -> !active.contains(row.errand()));
        for (Errand errand : active) {
            if (rows.stream().noneMatch(row -> row.errand().equals(errand))) {
                rows.add(new ActivityRow(errand));
            }
        }
        rows.forEach(ActivityRow::update);
    }

    /// Whether the page that one looks at says itself how that work ended.
    private static boolean isWatched(WorkLog.Entry entry, Job.State end, Place place) {
        String dataset = entry.order().dataset();
        return switch (entry.order()) {
            case WorkOrder.ImportFiles _ -> place instanceof Place.Import page && page.work() == entry.id();
            case WorkOrder.RefineItems _ ->
                place instanceof Place.Run page && page.dataset().equals(dataset);
            case WorkOrder.TryRecipe _ ->
                end == Job.State.DONE
                        && place instanceof Place.Refine page
                        && page.dataset().equals(dataset);
            case WorkOrder.BuildPackage _ ->
                end != Job.State.CANCELLED
                        && place instanceof Place.PackageBuilder page
                        && page.dataset().equals(dataset);
            case WorkOrder.VerifyPackage _ -> false;
        };
    }

    private static String why(Job<String> job) {
        return job.failure().map(CoreWords::told).orElse("");
    }

    private void ended(Errand errand) {
        update();
        ended.set(ended.get() + 1);
        Job<String> job = errand.job();
        if (isWatched(errand.entry(), job.state(), where.get())) {
            return;
        }
        String kind = errand.entry().order().kind().name().toLowerCase(Locale.ROOT);
        switch (job.state()) {
            case DONE -> notices.say(Tone.SUCCESS, texts.get("done." + kind, "dataset", job.name()));
            case CANCELLED -> notices.say(Tone.INFO, texts.get("cancelled." + kind, "dataset", job.name()));
            default -> notices.say(Tone.FAILURE, texts.get("failed." + kind, "dataset", job.name(), "why", why(job)));
        }
    }
}
