package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.OriginalFiles;
import java.nio.file.Path;

/// Gives back the raw files of a dataset.
public final class RestoreWork {

    private final Library library;

    public RestoreWork(Library library) {
        this.library = library;
    }

    /// Lays every current file of the dataset below `target` as it lay when it was brought in, and returns how
    /// many.
    ///
    /// @throws DataBrokerException when a file is there already, or cannot be written
    public long run(Dataset dataset, Path target, int threads, Progress progress) {
        try (var items = library.items(dataset)) {
            return OriginalFiles.restore(items, library.objects(), target, threads, progress);
        }
    }
}
