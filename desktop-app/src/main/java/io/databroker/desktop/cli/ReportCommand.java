package io.databroker.desktop.cli;

import io.databroker.desktop.library.OverlapWork;
import io.databroker.desktop.library.RefineWork;
import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.refine.report.HtmlReport;
import io.databroker.refinery.store.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Prints the report of a run, with what its tables are like, or writes it as one HTML page.")
final class ReportCommand implements Runnable {

    @Parameters(paramLabel = "DATASET", description = "The dataset's name.")
    private String dataset;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the page there instead.")
    private @Nullable Path html;

    @Mixin
    private RunOption run;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        try (var open = library.open();
                var items = open.items(open.dataset(dataset))) {
            RunState current = new RefineWork(open).current(items, run.choose(items, dataset));
            List<DatasetOverlap> overlaps = new OverlapWork(open).of(open.dataset(dataset));
            var output = library.output();
            var report = RunReports.of(current);
            if (html != null) {
                Files.write(html, HtmlReport.render(report, overlaps));
                output.line("@|bold,green ✔|@ The report is in " + html);
            } else if (library.json()) {
                output.json(Output.with(report, OverlapLines.FIELD, overlaps));
            } else {
                new ReportPage(report, output).print(overlaps);
                TableLines.print(report.tables(), output);
            }
        } catch (IOException e) {
            throw new DataBrokerException("The page cannot be written to " + html + ": " + e.getMessage(), e);
        }
    }
}
