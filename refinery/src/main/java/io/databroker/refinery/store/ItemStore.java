package io.databroker.refinery.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The items of one dataset: one SQLite file. The signatures are the contract of the rooms around; being filled in.
public final class ItemStore implements AutoCloseable {

    /// Opens the dataset's file, making it where it is new.
    public static ItemStore open(Path file) {
        throw new UnsupportedOperationException("not built yet: " + file);
    }

    /// The ordinal that the next item of this dataset gets.
    public long nextOrdinal() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// What became of a file that the seller pointed at, where it was taken in whole and is still current. Callers
    /// compare size and time with the file at hand to see that nothing changed since.
    public Optional<IngestionRecord> find(String path) {
        throw new UnsupportedOperationException("not built yet: " + path);
    }

    /// Takes in one file that the seller pointed at, with everything inside it. What an earlier version of the file
    /// gave leaves the dataset's present (not its history) when the new one is complete.
    public FileIntake begin(String path) {
        throw new UnsupportedOperationException("not built yet: " + path);
    }

    /// Says that files of earlier imports whose paths are not in `present` are no longer part of the dataset.
    public void retain(Set<String> present) {
        throw new UnsupportedOperationException("not built yet: " + present);
    }

    /// Every current item in order of ordinals.
    public void forEachItem(Consumer<Item> visitor) {
        throw new UnsupportedOperationException("not built yet: " + visitor);
    }

    /// Every current record in order of path and member.
    public void forEachRecord(Consumer<IngestionRecord> visitor) {
        throw new UnsupportedOperationException("not built yet: " + visitor);
    }

    @Override
    public void close() {}
}
