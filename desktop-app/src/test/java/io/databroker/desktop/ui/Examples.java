package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.refine.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/// The repository's example files in a library, brought in and refined by the real workshop.
public final class Examples {

    /// The folder that holds them, whether the process runs in the repository or in this module.
    public static final Path FOLDER = Stream.of(Path.of("..", "examples"), Path.of("examples"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow()
            .toAbsolutePath()
            .normalize();

    private Examples() {}

    /// Brings files into a dataset, which is made where it is new.
    public static Dataset bringIn(Library library, InstantSource clock, String name, Path... files) {
        Dataset dataset = library.catalog().findOrCreate(name);
        var word = Attestation.of("Ada", clock);
        var paths = Stream.of(files).map(Path::toString).toList();
        work(library, clock, new WorkOrder.ImportFiles(dataset.id(), paths, word));
        return dataset;
    }

    /// Refines a dataset by a recipe.
    public static void refine(Library library, InstantSource clock, Dataset dataset, Recipe recipe) {
        work(library, clock, new WorkOrder.RefineItems(dataset.id(), recipe.toYaml()));
    }

    /// Does one piece of work.
    public static void work(Library library, InstantSource clock, WorkOrder order) {
        try (var workshop = new Workshop(library, clock, 2)) {
            workshop.begin(order).job().join();
        }
    }
}
