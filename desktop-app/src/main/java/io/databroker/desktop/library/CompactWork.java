package io.databroker.desktop.library;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Compacted;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.NamedObjects;
import io.databroker.refinery.store.Unneeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Gives back the space of datasets that were removed for good: bytes that no dataset refers to any more, and the
/// index of texts where it still holds theirs.
///
/// Datasets in the bin keep their bytes until the bin is emptied, and so do earlier versions of files, for the runs
/// and packages that name them.
public final class CompactWork {

    private final Library library;

    public CompactWork(Library library) {
        this.library = library;
    }

    /// Does it.
    ///
    /// @throws DataBrokerException when other work on the library goes on, or the library is damaged
    public Compacted run(Progress progress) {
        try (var _ = library.alone()) {
            new OverlapWork(library).forgetTheDead();
            return library.objects().compact(needed -> forEachNeeded(needed), progress);
        }
    }

    /// How much it would give back, roughly. Changes nothing.
    public Unneeded unneeded(Progress progress) {
        return library.objects().unneeded(needed -> forEachNeeded(needed), progress);
    }

    /// By the folders on the disk, not by the catalog: what is there is needed, whatever the catalog has forgotten.
    private void forEachNeeded(Consumer<Digest> needed) {
        for (String dataset : folders()) {
            try (var items = library.items(dataset)) {
                NamedObjects.forEach(items, needed);
            }
        }
    }

    private List<String> folders() {
        Path datasets = library.home().resolve("datasets");
        if (Files.notExists(datasets)) {
            return List.of();
        }
        try (var folders = Files.list(datasets)) {
            return folders.filter(folder -> Files.exists(folder.resolve("items.db")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The datasets in " + datasets + " cannot be listed: " + e.getMessage() + ". Nothing was removed.",
                    e);
        }
    }
}
