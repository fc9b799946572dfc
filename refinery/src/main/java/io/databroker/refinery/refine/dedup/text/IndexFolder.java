package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of an index, locked for as long as it is open; the system frees the lock, however the process ends.
///
/// @param path of the folder
/// @param lock that is held
record IndexFolder(Path path, FileChannel lock) implements AutoCloseable {

    /// Opens the folder, making it where it is new.
    ///
    /// @throws DataBrokerException where another program uses it
    static IndexFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lock) == null) {
                lock.close();
                throw new DataBrokerException(
                        "The index in " + folder + " is in use. Wait until the other program is done with it.");
            }
            return new IndexFolder(folder, lock);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    static DataBrokerException unusable(Path folder, IOException cause) {
        return new DataBrokerException(
                "The index in " + folder + " cannot be opened: " + cause.getMessage()
                        + ". Give another folder, or build it anew from the texts.",
                cause);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Parts and drafts of parts, by their first text.
    List<Path> files() throws IOException {
        try (Stream<Path> listed = Files.list(path)) {
            return listed.filter(file -> file.getFileName().toString().matches("\\d{12}-\\d{12}\\.texts(\\.draft)?"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + path + " cannot be given back", e);
        }
    }
}
