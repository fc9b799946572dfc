package io.databroker.desktop.cli;

import io.databroker.desktop.library.CheckWork;
import io.databroker.desktop.library.CheckWork.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every byte of the library and compares it with its digest.",
            "Names the files whose bytes are damaged or gone; the exit status is 1 then."
        })
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--repair",
            description =
                    "Keep what is good of damaged packs, move them to quarantine, and take what is lost from --from.")
    private boolean repair;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description =
                    "With --repair: a file, or a folder of files, that may hold what was lost, such as the raw files.")
    private List<Path> copies = List.of();

    @Mixin
    private LibraryOptions library;

    @Override
    public Integer call() {
        List<Path> readable = Paths.checked(copies);
        if (!repair && !copies.isEmpty()) {
            throw library.wrongUse("--from is for --repair; give both.");
        }
        Checked checked;
        try (var progress = ProgressBar.start();
                var open = library.open()) {
            var work = new CheckWork(open);
            checked = repair ? work.repair(readable, progress) : work.check(progress);
            progress.done();
        }
        if (library.json()) {
            library.output().json(checked);
        } else {
            show(checked);
        }
        return checked.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void show(Checked checked) {
        var output = library.output();
        output.line(Output.count(checked.found().packs(), "packs") + " read, "
                + Output.bytes(checked.found().storedBytes()) + ".");
        checked.found().damages().forEach(damage -> output.line("  pack " + damage.pack() + ": " + damage.what()));
        checked.quarantined()
                .forEach(pack -> output.line("  pack " + pack + " is in quarantine; what was good in it is kept."));
        checked.losses()
                .forEach(loss -> output.line("  lost: " + loss.dataset() + ", " + loss.path()
                        + (loss.member() == null ? "" : "!/" + loss.member())));
        if (checked.passed()) {
            output.line("@|bold,green ✔|@ Every file of every dataset can be read.");
            if (checked.unneededBytes() > 0) {
                output.line("  " + Output.bytes(checked.unneededBytes())
                        + " belong to no dataset any more. `databroker compact` gives most of it back.");
            }
        } else if (repair) {
            output.line(
                    "@|bold,red ✘|@ What is named as lost is in no copy. Bring those files in again, or name a folder"
                            + " that holds them with --from.");
        } else {
            output.line(
                    "@|bold,red ✘|@ The library is damaged. `databroker check --repair --from RAW_FILES` keeps what is"
                            + " good and takes the rest from your own files.");
        }
    }
}
