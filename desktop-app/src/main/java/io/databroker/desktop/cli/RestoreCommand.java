package io.databroker.desktop.cli;

import io.databroker.desktop.library.RestoreWork;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Gives back the raw files of a dataset as they were: every byte, name, permission and time, links and empty folders.")
final class RestoreCommand implements Runnable {

    @Parameters(paramLabel = "DATASET")
    private String dataset;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A folder; nothing in it is overwritten.")
    private Path out;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LibraryOption library;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        try (var progress = ProgressBar.start();
                var open = library.open()) {
            long files = new RestoreWork(open).run(open.dataset(dataset), out, threads.count(), progress);
            progress.done();
            new Output(spec).line("@|bold,green ✔|@ " + Output.count(files) + " files restored to " + out);
        }
    }
}
