package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.store.ItemStore;
import java.time.InstantSource;
import java.util.function.Function;

/// What all tabs of a dataset need.
///
/// @param run whose version is shown, or [io.databroker.refinery.table.ItemTables#RAW]
public record OpenDataset(
        Library library, Dataset dataset, long run, Threads threads, Notices notices, Undo undo, InstantSource clock) {

    /// Asks the dataset's store something; slow, so not on the window's thread.
    <T> T ask(Function<ItemStore, T> question) {
        try (var items = library.items(dataset)) {
            return question.apply(items);
        }
    }
}
