package io.databroker.refinery.store;

import java.util.List;

/// The intake of one file. Items become part of the dataset when it completes, all or none: a crash before that
/// leaves nothing behind that anybody sees. Used by one thread; a store takes in one file at a time.
public final class FileIntake implements AutoCloseable {

    private final ItemStore store;
    private boolean open = true;

    FileIntake(ItemStore store) {
        this.store = store;
    }

    /// Adds an item; its ordinal must be the store's next.
    public void add(Item item) {
        store.add(item);
    }

    /// Completes the file with a record for itself (first) and one for each member found in it. The dataset has it
    /// from now on, and keeps it through a crash from the next [ItemStore#flush] on.
    public void complete(List<IngestionRecord> records) {
        store.complete(records);
        open = false;
    }

    /// Undoes the intake unless it is complete.
    @Override
    public void close() {
        if (open) {
            open = false;
            store.abandon();
        }
    }
}
