package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.store.RunClusters.Cluster;
import io.databroker.refinery.store.RunClusters.Filter;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.ListView;

/// Clusters of texts, pictures, sounds and rows, and a run that found none.
public final class DuplicatesGallery implements Gallery {

    @Override
    public void take(Camera camera) throws IOException {
        try (var library = SampleLibrary.open(TestFolders.make().resolve("library"))) {
            Dataset dataset = library.dataset(SampleLibrary.NAME);
            for (Modality modality : List.of(Modality.TEXT, Modality.IMAGE, Modality.AUDIO, Modality.RECORD)) {
                camera.take("duplicates-" + modality.code(), library, studio -> {
                    studio.go(new Place.Duplicates(dataset.id(), 1));
                    try (var items = library.items(dataset)) {
                        items.results(1).duplicates().page(Filter.ALL, 0, 100).stream()
                                .filter(cluster ->
                                        items.item(cluster.representative()).modality() == modality)
                                .filter(cluster -> !cluster.tier().equals("exact"))
                                .findFirst()
                                .ifPresent(cluster -> choose(studio, cluster));
                    }
                });
            }
            if (camera.wants("duplicates-empty")) {
                try (var workshop = new Workshop(library, SampleLibrary.CLOCK, 2)) {
                    var recipe =
                            new Recipe("q", "Quality alone", "", 1, "default", List.of(Parameters.none("quality")));
                    workshop.begin(new WorkOrder.RefineItems(dataset.id(), recipe.toYaml()))
                            .job()
                            .join();
                }
                camera.take("duplicates-empty", library, studio -> studio.go(new Place.Duplicates(dataset.id(), 2)));
            }
        }
    }

    @SuppressWarnings("unchecked") // the list holds clusters
    private static void choose(Studio studio, Cluster cluster) {
        Studio.onWindow(() -> {
            ((ListView<Cluster>) studio.scene().lookup("#list"))
                    .getSelectionModel()
                    .select(cluster);
            return true;
        });
        studio.settle();
    }
}
