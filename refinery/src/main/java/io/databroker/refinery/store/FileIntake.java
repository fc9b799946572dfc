package io.databroker.refinery.store;

import java.util.List;

/// The intake of one file. Items become part of the dataset when it completes, all or none: a crash before that leaves
/// nothing behind that anybody sees. Used by one thread.
public final class FileIntake implements AutoCloseable {

    /// Adds an item; its ordinal must be the store's next.
    public void add(Item item) {
        throw new UnsupportedOperationException("not built yet: " + item);
    }

    /// Commits the file with a record for itself (first) and one for each member found in it.
    public void complete(List<IngestionRecord> records) {
        throw new UnsupportedOperationException("not built yet: " + records);
    }

    /// Undoes the intake unless it is complete.
    @Override
    public void close() {}
}
