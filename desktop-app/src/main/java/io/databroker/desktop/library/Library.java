package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import java.nio.file.Path;
import java.time.InstantSource;

/// One folder with everything a seller has: the catalog, the items of each dataset, the bytes.
///
/// Open in one process at a time; safe for use by many threads.
public final class Library implements AutoCloseable {

    private final Path home;
    private final ObjectStore objects;
    private final Catalog catalog;

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
            return new Library(home, objects, Catalog.open(home.resolve("catalog.db"), clock));
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
        return ItemStore.open(folder(dataset).resolve("items.db"), objects);
    }

    /// The dataset's own folder.
    public Path folder(Dataset dataset) {
        return home.resolve("datasets").resolve(dataset.id());
    }

    @Override
    public void close() {
        try {
            catalog.close();
        } finally {
            objects.close();
        }
    }
}
