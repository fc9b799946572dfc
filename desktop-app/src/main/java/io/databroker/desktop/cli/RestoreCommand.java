package io.databroker.desktop.cli;

import io.databroker.desktop.library.RestoreWork;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Gives back the raw files of a dataset as they were: every byte, name, permission and time, links and"
                        + " empty folders.")
final class RestoreCommand implements Runnable {

    @Parameters(paramLabel = "DATASET", description = "The dataset's name.")
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
    private LibraryOptions library;

    @Override
    public void run() {
        try (var progress = ProgressBar.start();
                var open = library.open()) {
            long files = new RestoreWork(open).run(open.dataset(dataset), out, threads.count(), progress);
            progress.done();
            if (library.json()) {
                library.output().json(Map.of("files", files, "folder", out.toString()));
            } else {
                library.output().line("@|bold,green ✔|@ " + Output.count(files, "files") + " restored to " + out);
            }
        }
    }
}
