package io.databroker.desktop.library;

import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.refine.RunWatch;
import java.util.List;
import java.util.SequencedMap;

/// What a recipe would do, tried on a part of a dataset.
///
/// @param items that it was tried on
/// @param kept that would be part of the version
/// @param every it was tried on every `every`-th item
/// @param stages in the order in which they are taken
public record Trial(long items, long kept, long every, List<Tried> stages) {

    /// What one stage would do.
    ///
    /// @param lost items that it would be the first to drop
    /// @param reasons how often each was given, by code
    /// @param examples a few of what it would change or drop
    public record Tried(
            String stage,
            long in,
            long changed,
            long dropped,
            long lost,
            SequencedMap<String, Long> reasons,
            List<Example> examples) {

        static Tried of(RunWatch.Step step, List<Example> examples) {
            return new Tried(
                    step.stage(), step.in(), step.changed(), step.dropped(), step.lost(), step.reasons(), examples);
        }
    }

    /// An item that a stage would change or drop.
    ///
    /// @param excerpt the beginning of its text; empty where it has none
    public record Example(String path, Modality modality, String excerpt, Reason reason) {}
}
