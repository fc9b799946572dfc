package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.refine.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The repository's example files in a library, brought in and refined by the real workshop.
final class Examples {

    private Examples() {}

    /// Brings the examples in.
    static Dataset bringIn(Library library, String name, Path... files) {
        Dataset dataset = library.catalog().findOrCreate(name);
        var attestation = Attestation.of("Kim", InstantSource.system());
        try (var workshop = new Workshop(library, InstantSource.system(), 2)) {
            workshop.begin(new WorkOrder.ImportFiles(
                            dataset.id(),
                            List.of(files).stream().map(Path::toString).toList(),
                            attestation,
                            false,
                            -1))
                    .job()
                    .join();
        }
        return dataset;
    }

    /// Refines a dataset by a recipe.
    static void refine(Library library, Dataset dataset, Recipe recipe) {
        try (var workshop = new Workshop(library, InstantSource.system(), 2)) {
            workshop.begin(new WorkOrder.RefineItems(dataset.id(), recipe.toYaml()))
                    .job()
                    .join();
        }
    }

    /// The folder of examples, wherever the build runs.
    static Path folder() {
        Path here = Path.of("examples");
        return Files.isDirectory(here) ? here : Path.of("../examples");
    }
}
