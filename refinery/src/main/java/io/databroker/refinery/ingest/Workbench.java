package io.databroker.refinery.ingest;

import io.databroker.refinery.decode.Workers;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.ObjectStore;
import java.nio.file.Path;
import java.util.List;

/// What every reader of files needs at hand.
///
/// @param objects where bytes go
/// @param workers that run the parsers which may hang or crash
/// @param scratch folder for what is too large for memory
/// @param limits for each file
/// @param textFields that the seller chose; empty to have them found
/// @param progress asked to stop between rows
record Workbench(
        ObjectStore objects,
        Workers workers,
        Path scratch,
        Limits limits,
        List<String> textFields,
        Progress progress) {}
