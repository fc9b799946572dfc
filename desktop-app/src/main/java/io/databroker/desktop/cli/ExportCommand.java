package io.databroker.desktop.cli;

import io.databroker.desktop.library.PackageWork;
import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Builds a package of what a run kept, without running it again.",
            "With --format files, every text and every picture becomes a file of its own."
        })
final class ExportCommand implements Runnable {

    @Parameters(paramLabel = "DATASET", description = "The dataset's name.")
    private String dataset;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the package goes.")
    private Path out;

    @Mixin
    private RunOption run;

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe package:%n")
    private final CardOptions card = new CardOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhat goes into it:%n")
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        card.check();
        selection.selection();
        Paths.writable(out);
        try (var progress = ProgressBar.start();
                var open = library.open()) {
            Dataset found = open.dataset(dataset);
            try (var items = open.items(found)) {
                DataPackage built = new PackageWork(open, InstantSource.system())
                        .build(
                                found,
                                items,
                                run.choose(items, dataset),
                                selection.apply(card.plan(DatasetNames.ofPackage(dataset), PackageWork.dateOf(items))),
                                out,
                                card.passphrase(),
                                threads.count(),
                                progress)
                        .dataPackage();
                progress.done();
                var output = library.output();
                if (library.json()) {
                    output.json(built);
                } else {
                    output.line("@|bold,green ✔|@ Package " + built.path() + "  version " + built.version() + ", "
                            + Output.count(built.itemCount(), "rows") + ", " + Output.bytes(built.totalBytes()));
                }
            }
        }
    }
}
