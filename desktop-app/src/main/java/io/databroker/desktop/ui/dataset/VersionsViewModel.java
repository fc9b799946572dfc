package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.kit.Notices.Tone;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.refinery.table.ItemTables;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The versions of a dataset: when each was made, what lies between two, and which are no longer wanted.
///
/// A version that is deleted is out of sight at once; its rows leave the disk later, so that undo costs nothing.
public final class VersionsViewModel {

    private final Texts texts = Texts.of(VersionsViewModel.class);
    private final OpenDataset open;
    private final DatasetViewModel dataset;
    private final ObservableList<DatasetViewModel.Version> versions = FXCollections.observableArrayList();
    private final Map<Long, Instant> made = new HashMap<>();
    private final Set<Long> unwanted = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();

    VersionsViewModel(OpenDataset open, DatasetViewModel dataset) {
        this.open = open;
        this.dataset = dataset;
        open.threads().load(this::dates, this::show, open.notices()::fail);
    }

    private Map<Long, Instant> dates() {
        var dates = new HashMap<Long, Instant>();
        for (WorkLog.Entry entry :
                open.library().catalog().workLog().of(open.dataset().id())) {
            if (entry.order() instanceof WorkOrder.RefineItems
                    && entry.state() == WorkLog.State.DONE
                    && entry.endedAt() != null
                    && entry.outcome() != null
                    && entry.outcome().matches("\\d+")) {
                dates.put(Long.valueOf(entry.outcome()), entry.endedAt());
            }
        }
        return dates;
    }

    private void show(Map<Long, Instant> dates) {
        made.putAll(dates);
        fill();
    }

    private void fill() {
        versions.setAll(dataset.versions().reversed().stream()
                .filter(version -> !unwanted.contains(version.run()))
                .toList());
    }

    /// Newest first.
    ObservableList<DatasetViewModel.Version> versions() {
        return versions;
    }

    /// When a version was made, or null where the work log does not say.
    @Nullable
    Instant made(long run) {
        return made.get(run);
    }

    Instant now() {
        return open.clock().instant();
    }

    boolean isShown(long run) {
        return open.run() == run;
    }

    String title(long run) {
        return dataset.title(run);
    }

    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    void look(long run) {
        dataset.choose(run, "items");
    }

    /// Compares a version with the one before it.
    void compare(long older, long newer) {
        open.threads()
                .load(
                        () -> open.ask(items -> {
                            var tables = new ItemTables(items);
                            return Comparison.of(older, tables.read(older), newer, tables.read(newer));
                        }),
                        comparison::set,
                        open.notices()::fail);
    }

    /// Takes a version out of the list; it can be brought back until it is purged.
    void delete(DatasetViewModel.Version version) {
        String title = texts.get("versions.deleted", "version", title(version.run()));
        open.undo()
                .perform(new Undo.Edit(title, () -> discard(version.run(), false), () -> discard(version.run(), true)));
        open.notices().say(Tone.INFO, title, texts.get("versions.undo"), open.undo()::undo);
    }

    private void discard(long run, boolean away) {
        open.threads()
                .load(
                        () -> open.ask(items -> {
                            items.runs().discard(run, away);
                            return away;
                        }),
                        gone -> {
                            if (gone) {
                                unwanted.add(run);
                            } else {
                                unwanted.remove(run);
                            }
                            fill();
                        },
                        open.notices()::fail);
    }
}
