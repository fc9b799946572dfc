package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetStage;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.FileEvent;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.IngestionReport;
import io.databroker.refinery.ingest.Ingestor;
import io.databroker.refinery.job.Progress;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Brings files into a dataset.
public final class ImportWork {

    private final Library library;
    private final Consumer<FileEvent> watch;

    public ImportWork(Library library) {
        this(library, _ -> {});
    }

    /// @param watch told what happens to each file, on the thread that does it
    public ImportWork(Library library, Consumer<FileEvent> watch) {
        this.library = library;
        this.watch = watch;
    }

    /// Takes in everything under `paths`, unchanged files excepted, and compares what is new with the other
    /// datasets.
    ///
    /// @param standardInput read where `-` is among the paths
    /// @param onlyThese whether files of earlier imports that are not under `paths` leave the dataset's present
    public IngestionReport run(
            Dataset dataset,
            List<Path> paths,
            InputStream standardInput,
            boolean onlyThese,
            Attestation attestation,
            IngestOptions options,
            Progress progress) {
        library.catalog().attest(dataset, attestation);
        library.catalog().summaries().outdate(dataset.id());
        library.overlaps().outdate(dataset.id());
        IngestionReport report;
        try (var _ = library.working(progress);
                var items = library.items(dataset)) {
            var ingestor = new Ingestor(library.objects(), items, options, attestation, progress, watch);
            report = ingestor.ingest(paths, standardInput, library.home().toString());
            if (onlyThese) {
                items.retain(ingestor.seen());
            }
            library.catalog().reach(dataset, DatasetStage.STORED);
        } finally {
            library.summarise(dataset);
        }
        new OverlapWork(library).learn(dataset, options.threads(), progress);
        return report;
    }
}
