package io.databroker.refinery.ingest;

import io.databroker.refinery.store.IngestionRecord;
import java.util.List;

/// What happens to one file while files are brought in. Each file is either [Unchanged], or [Found], then
/// [Reading], then [Read], then [Done].
public sealed interface FileEvent {

    /// The walk has come to the file; it waits to be read.
    ///
    /// @param size in bytes, 0 where unknown
    record Found(String path, long size) implements FileEvent {}

    /// Its bytes are being stored and taken apart.
    record Reading(String path) implements FileEvent {}

    /// Its bytes are stored and what is in it is known, but it is not part of the dataset before the files ahead of
    /// it are.
    ///
    /// @param record of the file itself
    record Read(IngestionRecord record) implements FileEvent {}

    /// It is as the last import left it, and was not read again.
    record Unchanged(IngestionRecord record) implements FileEvent {}

    /// It is taken in or rejected.
    ///
    /// @param records of the file itself (first) and of each member found in it
    record Done(List<IngestionRecord> records) implements FileEvent {
        public Done {
            records = List.copyOf(records);
        }
    }
}
