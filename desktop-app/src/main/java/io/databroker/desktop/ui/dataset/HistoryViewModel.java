package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.store.DecisionStep;
import io.databroker.refinery.store.ItemStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was done to a dataset: work and decisions, newest first. Decisions can be taken back.
public final class HistoryViewModel {

    private final OpenDataset open;
    private final Runnable changed;
    private final ObservableList<Event> events = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// Something that was done.
    sealed interface Event {
        Instant at();

        /// Work.
        ///
        /// @param about the recipe or the files; empty where the kind of work says all
        record Work(WorkLog.Entry entry, String about) implements Event {
            @Override
            public Instant at() {
                return entry.begunAt();
            }
        }

        record Decision(DecisionStep step) implements Event {
            @Override
            public Instant at() {
                return step.time();
            }
        }
    }

    /// @param changed called after decisions have changed
    HistoryViewModel(OpenDataset open, Runnable changed) {
        this.open = open;
        this.changed = changed;
        turn(_ -> {});
    }

    ObservableList<Event> events() {
        return events;
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    Instant now() {
        return open.clock().instant();
    }

    /// Takes the newest decision back.
    void undo() {
        turn(items -> items.decisions().undo());
        changed.run();
    }

    /// Takes it again.
    void redo() {
        turn(items -> items.decisions().redo());
        changed.run();
    }

    private void turn(Consumer<ItemStore> change) {
        open.threads()
                .load(
                        () -> open.ask(items -> {
                            change.accept(items);
                            return read(items.decisions().history());
                        }),
                        this::show,
                        open.notices()::fail);
    }

    private List<Event> read(List<DecisionStep> steps) {
        var all = new ArrayList<Event>();
        steps.forEach(step -> all.add(new Event.Decision(step)));
        open.library()
                .catalog()
                .workLog()
                .of(open.dataset().id())
                .forEach(entry -> all.add(new Event.Work(entry, about(entry.order()))));
        all.sort(Comparator.comparing(Event::at).reversed());
        return all;
    }

    private static String about(WorkOrder order) {
        return switch (order) {
            case WorkOrder.ImportFiles files ->
                files.paths().size() == 1
                        ? name(files.paths().getFirst())
                        : name(files.paths().getFirst()) + ", …";
            case WorkOrder.RefineItems refine -> CoreWords.recipeTitle(refine.recipe(), "");
            case WorkOrder.TryRecipe tried -> CoreWords.recipeTitle(tried.recipe(), "");
            case WorkOrder.BuildPackage built -> built.plan().name();
            case WorkOrder.VerifyPackage checked -> name(checked.path());
        };
    }

    private static String name(String path) {
        Path last = Path.of(path).getFileName();
        return Direction.toTheRight(last == null ? path : last.toString());
    }

    private void show(List<Event> all) {
        events.setAll(all);
        canUndo.set(
                all.stream().anyMatch(event -> event instanceof Event.Decision(DecisionStep step) && !step.undone()));
        canRedo.set(
                all.stream().anyMatch(event -> event instanceof Event.Decision(DecisionStep step) && step.undone()));
    }
}
