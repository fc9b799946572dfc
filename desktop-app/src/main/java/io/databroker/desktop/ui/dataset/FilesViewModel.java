package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files that were pointed at, archive members included, and what became of each. Shows the first ten thousand
/// that fit what is searched for, and as many more each time they are asked for.
public final class FilesViewModel {

    private static final int STEP = 10_000;

    private final Texts texts = Texts.of(FilesViewModel.class);
    private final OpenDataset open;
    private final ObservableList<IngestionRecord> files = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
    private String part = "";
    private boolean rejectedOnly;
    private int most;
    private int asked;

    private record Found(List<IngestionRecord> files, long fitting, long rejected) {}

    FilesViewModel(OpenDataset open) {
        this.open = open;
        find("", false);
    }

    ObservableList<IngestionRecord> files() {
        return files;
    }

    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public String getCount() {
        return count.get();
    }

    /// Whether there are more than are shown.
    public ReadOnlyBooleanProperty cutProperty() {
        return cut.getReadOnlyProperty();
    }

    public boolean isCut() {
        return cut.get();
    }

    /// Shows the files whose name holds `name`.
    ///
    /// @param onlyRejected only those that were not taken in
    final void find(String name, boolean onlyRejected) {
        part = name.toLowerCase(Locale.ROOT);
        rejectedOnly = onlyRejected;
        most = 0;
        more();
    }

    /// Shows the next of them, too.
    final void more() {
        most += STEP;
        int ticket = ++asked;
        String name = part;
        boolean onlyRejected = rejectedOnly;
        int shown = most;
        open.threads()
                .load(
                        () -> read(name, onlyRejected, shown),
                        found -> {
                            if (ticket == asked) {
                                show(found);
                            }
                        },
                        open.notices()::fail);
    }

    private Found read(String part, boolean rejectedOnly, int most) {
        return open.ask(items -> {
            var fitting = new ArrayList<IngestionRecord>();
            long[] counts = new long[2];
            items.forEachRecord(file -> {
                boolean rejected = file.status() == Status.REJECTED;
                if ((rejected || !rejectedOnly)
                        && name(file).toLowerCase(Locale.ROOT).contains(part)) {
                    counts[0]++;
                    counts[1] += rejected ? 1 : 0;
                    if (fitting.size() < most) {
                        fitting.add(file);
                    }
                }
            });
            return new Found(fitting, counts[0], counts[1]);
        });
    }

    private void show(Found found) {
        files.setAll(found.files());
        String all = texts.get("files.count", "count", found.fitting(), "rejected", Amounts.count(found.rejected()));
        cut.set(found.fitting() > found.files().size());
        count.set(
                cut.get()
                        ? all + " "
                                + texts.get(
                                        "files.first",
                                        "count",
                                        Amounts.count(found.files().size()))
                        : all);
    }

    /// `path!/member`.
    static String name(IngestionRecord file) {
        return file.member() == null ? file.path() : file.path() + "!/" + file.member();
    }
}
