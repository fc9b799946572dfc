package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Gives back the raw files of a dataset.
public final class RestoreWork {

    private final Library library;

    public RestoreWork(Library library) {
        this.library = library;
    }

    /// Writes every current file of the dataset below `target`, with its name and time, and returns how many.
    ///
    /// @throws DataBrokerException when a file is there already, or cannot be written
    public long run(Dataset dataset, Path target, Progress progress) {
        Path root = target.toAbsolutePath().normalize();
        try (var items = library.items(dataset)) {
            progress.phase("Restoring", items.fileCount(), "files");
            long[] restored = {0};
            items.forEachRecord(record -> {
                progress.checkpoint();
                if (record.member() == null && record.sha256() != null) {
                    restore(record, record.sha256(), root);
                    restored[0]++;
                    progress.advance(1);
                }
            });
            return restored[0];
        }
    }

    private void restore(IngestionRecord record, Digest digest, Path root) {
        Path file = root.resolve(record.path()).normalize();
        if (!file.startsWith(root)) {
            throw new DataBrokerException("The file " + record.path() + " would be restored outside " + root
                    + ", so it is not. Restore into another folder, or export the dataset.");
        }
        try {
            Files.createDirectories(file.getParent());
            try (var bytes = library.objects().open(digest)) {
                Files.copy(bytes, file);
            }
            Files.setLastModifiedTime(file, FileTime.fromMillis(record.modifiedMillis()));
        } catch (FileAlreadyExistsException e) {
            throw new DataBrokerException(
                    file + " is there already and is left as it is. Restore into an empty folder.", e);
        } catch (IOException e) {
            throw new DataBrokerException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
