package io.databroker.desktop.cli;

import io.databroker.desktop.library.ImportWork;
import io.databroker.desktop.library.OverlapWork;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.IngestionReport;
import io.databroker.refinery.ingest.Limits;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings files into a dataset of the library.",
            "Every file seen ends as ingested or as rejected with a reason; files that did not change since the last"
                    + " import are not read again."
        })
final class ImportCommand implements Runnable {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Folders, files or archives; - reads standard input.")
    private List<Path> paths;

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "NAME",
            description = "The dataset, made where it is new.")
    private String dataset;

    @Option(names = "--text-field", paramLabel = "FIELD", description = "The field of rows that holds their text.")
    private List<String> textFields = List.of();

    @Mixin
    private RightsOption rights;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        Paths.checked(paths);
        var attestation = rights.attestation();
        try (var open = library.open();
                var progress = ProgressBar.start()) {
            var options = new IngestOptions(threads.count(), Limits.DEFAULT, textFields);
            Dataset into = open.catalog().findOrCreate(dataset);
            IngestionReport report =
                    new ImportWork(open).run(into, paths, System.in, false, attestation, options, progress);
            progress.done();
            show(report, new OverlapWork(open).of(into));
        }
    }

    private void show(IngestionReport report, List<DatasetOverlap> overlaps) {
        var output = library.output();
        if (library.json()) {
            output.json(Output.with(report, OverlapLines.FIELD, overlaps));
            return;
        }
        output.line("@|bold,green ✔|@ " + Output.count(report.filesPassed(), "files") + " ingested, "
                + Output.count(report.filesFailed()) + " rejected, " + Output.count(report.filesUnchanged())
                + " unchanged; " + Output.count(report.items(), "items") + " new, " + Output.bytes(report.bytes()));
        if (report.filesFailed() > 0) {
            output.line("  Why rejected  " + library.command("items " + dataset + " --rejected"));
        }
        OverlapLines.print(overlaps, output);
    }
}
