package io.databroker.desktop.ui.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the library shows of one dataset.
///
/// @param items that are current
/// @param bytes that its current files have
/// @param runs how many runs have finished
/// @param report of the newest finished run, or null
/// @param packages how many there are
/// @param changedAt when something last happened to it
public record DatasetCard(
        Dataset dataset,
        long items,
        long bytes,
        int runs,
        @Nullable RefinementReport report,
        long packages,
        Instant changedAt) {}
