package io.databroker.desktop.ui.refine;

import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.RefinementReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run in the list of all runs.
///
/// @param run its number, 0 where it has not begun
/// @param begunAt null where the library does not know
/// @param share how far it has come, in [0, 1], while it runs; negative otherwise
/// @param report null where it has not finished
public record RunRow(
        String dataset,
        String datasetName,
        long run,
        String recipe,
        RunPicture.State state,
        @Nullable Instant begunAt,
        double share,
        @Nullable RefinementReport report) {

    Place place() {
        return new Place.Run(dataset, run);
    }

    RunRow at(double progress) {
        return new RunRow(dataset, datasetName, run, recipe, state, begunAt, progress, report);
    }
}
