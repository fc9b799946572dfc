package io.databroker.desktop.ui.refine;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.RefineWork;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.refine.RunPicture.Dropped;
import io.databroker.desktop.ui.refine.RunPicture.State;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Job;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.refine.RunWatch;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunResults.Judged;
import io.databroker.refinery.store.RunState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at one run in the library, off the window's thread; remembers what it has seen so that the next look only
/// reads what is new.
final class RunEyes implements AutoCloseable {

    private final Library library;
    private final Dataset dataset;
    private final RefineWork work;
    private volatile long run;
    private volatile @Nullable String recipe;
    private @Nullable ItemStore opened;
    private @Nullable RunWatch watch;
    private boolean closed;

    RunEyes(Library library, Dataset dataset, long run) {
        this.library = library;
        this.dataset = dataset;
        this.run = run;
        this.work = new RefineWork(library);
    }

    /// Whether an order is the one that this run comes from.
    private boolean isAbout(WorkOrder.RefineItems order) {
        String mine = recipe;
        return mine == null ? run == 0 : mine.startsWith(order.recipe());
    }

    /// The dataset's items, opened by the first look.
    private ItemStore items() {
        if (closed) {
            throw new DataBrokerException("This run is no longer looked at.");
        }
        ItemStore items = opened;
        if (items == null) {
            items = library.items(dataset);
            opened = items;
            items.runs().find(run).ifPresent(state -> recipe = state.recipe());
        }
        return items;
    }

    /// @param refining the work on the dataset that goes on, of which one piece may be this run
    synchronized RunPicture look(List<Errand> refining) {
        ItemStore items = items();
        Errand errand = of(refining).orElse(null);
        Optional<WorkLog.Entry> entry = entry(errand);
        find(items, entry.orElse(null)).ifPresent(state -> {
            run = state.id();
            recipe = state.recipe();
        });
        WorkOrder.RefineItems order =
                entry.map(each -> (WorkOrder.RefineItems) each.order()).orElse(null);
        Optional<RunState> found = run == 0 ? Optional.empty() : items.runs().find(run);
        State state = state(errand, entry.orElse(null), found.orElse(null));
        String why = entry.map(WorkLog.Entry::failure).map(CoreWords::told).orElse("");
        if (found.isEmpty()) {
            String title = order == null ? "" : CoreWords.recipeTitle(order.recipe(), "");
            return new RunPicture(
                    run, state, title, order, why, items.itemCount(), 0, List.of(), List.of(), null, null);
        }
        return picture(items, found.get(), state, order == null ? orderOf(found.get()) : order, why);
    }

    /// The piece of work that this run comes from, where it goes on.
    Optional<Errand> of(List<Errand> refining) {
        return refining.stream()
                .filter(errand -> errand.entry().order() instanceof WorkOrder.RefineItems order && isAbout(order))
                .findFirst();
    }

    private RunPicture picture(ItemStore items, RunState found, State state, WorkOrder.RefineItems order, String why) {
        RefinementReport report = found.finished() ? RunReports.of(work.current(items, found)) : null;
        long over = report == null ? items.itemCount() : report.itemsProcessed();
        if (watch == null) {
            watch = new RunWatch(items, found.id(), over);
        }
        RunWatch.Look look = watch.look();
        return new RunPicture(
                found.id(),
                state,
                CoreWords.recipeTitle(found.recipe(), ""),
                order,
                why,
                over,
                look.judged(),
                look.steps(),
                look.dropped().stream().map(RunEyes::dropped).toList(),
                report,
                report == null ? null : items.results(found.id()).figures().overview());
    }

    private WorkOrder.RefineItems orderOf(RunState state) {
        return new WorkOrder.RefineItems(
                dataset.id(), Recipe.parse(state.recipe()).toYaml());
    }

    private Optional<WorkLog.Entry> entry(@Nullable Errand errand) {
        if (errand != null) {
            return Optional.of(errand.entry());
        }
        return library.catalog().workLog().of(dataset.id()).stream()
                .filter(entry -> entry.order() instanceof WorkOrder.RefineItems order && isAbout(order))
                .findFirst();
    }

    /// The run itself: by number, or the newest that the order has led to.
    private Optional<RunState> find(ItemStore items, WorkLog.@Nullable Entry entry) {
        if (run != 0) {
            return items.runs().find(run);
        }
        if (entry == null || !(entry.order() instanceof WorkOrder.RefineItems order)) {
            return items.runs().all().stream().max(Comparator.comparingLong(RunState::id));
        }
        boolean over = entry.state() == WorkLog.State.DONE;
        return items.runs().all().stream()
                .filter(state -> state.recipe().startsWith(order.recipe()) && state.finished() == over)
                .max(Comparator.comparingLong(RunState::id));
    }

    private static State state(@Nullable Errand errand, WorkLog.@Nullable Entry entry, @Nullable RunState found) {
        if (errand != null) {
            return errand.job().state() == Job.State.WAITING ? State.WAITING : State.RUNNING;
        }
        if (found != null && found.finished()) {
            return State.DONE;
        }
        if (entry == null) {
            return found == null ? State.GONE : State.INTERRUPTED;
        }
        return switch (entry.state()) {
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
            case DONE, RUNNING, DISMISSED -> State.INTERRUPTED;
        };
    }

    private static Dropped dropped(Judged judged) {
        List<Reason> reasons = judged.result().assessment().reasons();
        Reason why = reasons.isEmpty() ? new Reason("", "", "") : reasons.getFirst();
        return new Dropped(
                judged.item().ordinal(),
                judged.item().name(),
                judged.item().modality(),
                why.stage(),
                why.code(),
                CoreWords.because(why));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
        }
    }
}
