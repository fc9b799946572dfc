package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One folder with everything a seller has: the catalog, the items of each dataset, the bytes.
///
/// Open in one process at a time; safe for use by many threads.
public final class Library implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Path home;
    private final ObjectStore objects;
    private final Catalog catalog;
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock();
    private @Nullable Overlaps overlaps;

    private Library(Path home, ObjectStore objects, Catalog catalog) {
        this.home = home;
        this.objects = objects;
        this.catalog = catalog;
    }

    /// Opens the library in `home`, making it where it is new and recovering it where the last use was cut short.
    ///
    /// @throws DataBrokerException when another process has it open, or when it cannot be read
    public static Library open(Path home, InstantSource clock) {
        ObjectStore objects = ObjectStore.open(home);
        try {
            var library = new Library(home, objects, Catalog.open(home.resolve("catalog.db"), clock));
            library.sweep();
            return library;
        } catch (RuntimeException e) {
            objects.close();
            throw e;
        }
    }

    public Path home() {
        return home;
    }

    public ObjectStore objects() {
        return objects;
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Whether nothing is in it, not even in the bin.
    public boolean isEmpty() {
        return catalog.datasets().isEmpty() && catalog.bin().contents().isEmpty();
    }

    /// The dataset of that name.
    ///
    /// @throws DataBrokerException when there is none
    public Dataset dataset(String name) {
        return catalog.find(name)
                .orElseThrow(() -> new DataBrokerException("There is no dataset '" + name + "' in the library " + home
                        + ". `databroker datasets` lists what is there."));
    }

    /// The items of a dataset; to be closed by the caller.
    public ItemStore items(Dataset dataset) {
        return items(dataset.id());
    }

    /// The same, by the dataset's id.
    ItemStore items(String dataset) {
        return ItemStore.open(home.resolve("datasets").resolve(dataset).resolve("items.db"), objects);
    }

    /// The dataset's own folder.
    public Path folder(Dataset dataset) {
        return home.resolve("datasets").resolve(dataset.id());
    }

    /// Counts what a dataset holds now and lets the catalog remember it.
    public DatasetSummary summarise(Dataset dataset) {
        try (var items = items(dataset)) {
            DatasetSummary summary = DatasetSummary.of(items);
            catalog.summaries().put(dataset.id(), summary);
            return summary;
        }
    }

    /// Held by work while bytes are in the store that no dataset refers to yet. While the library is being compacted
    /// it waits, as work in a queue does: it can be paused and cancelled.
    Hold working(Progress progress) {
        Lock lock = work.readLock();
        try {
            for (boolean waits = false; !lock.tryLock(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS); waits = true) {
                if (!waits) {
                    progress.phase("Waiting for the compaction", -1, "items");
                }
                progress.checkpoint();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        return lock::unlock;
    }

    /// Held by work that must be the only one.
    ///
    /// @throws DataBrokerException while other work goes on
    Hold alone() {
        Lock lock = work.writeLock();
        if (!lock.tryLock()) {
            throw new DataBrokerException(Sentence.of(
                    "other_work", "Other work on the library goes on. Wait until it is done, then compact."));
        }
        return lock::unlock;
    }

    /// A claim on the library, until it is closed by the thread that made it.
    @FunctionalInterface
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /// Which items of different datasets are alike.
    synchronized Overlaps overlaps() {
        if (overlaps == null) {
            overlaps = Overlaps.open(similar().resolve("overlaps.db"));
        }
        return overlaps;
    }

    /// Where the index of all texts lies.
    Path similar() {
        return home.resolve("similar");
    }

    /// Removes the datasets in the bin for good. Their packages stay where they were written.
    public void emptyBin() {
        catalog.bin().condemn();
        sweep();
    }

    /// Removes what is condemned; where a crash cuts that short, it goes on when the library is opened again.
    private void sweep() {
        for (String id : catalog.bin().condemned()) {
            try {
                Folders.delete(home.resolve("datasets").resolve(id));
                if (Files.isDirectory(similar())) {
                    overlaps().forget(id);
                }
                catalog.bin().forget(id);
            } catch (IOException e) {
                LOG.warn("The data of dataset {} cannot be removed yet", id, e);
            }
        }
    }

    @Override
    public synchronized void close() {
        try (objects;
                catalog) {
            if (overlaps != null) {
                overlaps.close();
            }
        }
    }
}
