package io.databroker.desktop.cli;

import io.databroker.desktop.library.CompactWork;
import io.databroker.refinery.store.Compacted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        description = {
            "Gives back the disk space of datasets that were removed for good.",
            "Only bytes that no dataset refers to any more go. It can be stopped at any moment and run again."
        })
final class CompactCommand implements Runnable {

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        Compacted compacted;
        try (var progress = ProgressBar.start();
                var open = library.open()) {
            compacted = new CompactWork(open).run(progress);
            progress.done();
        }
        var output = library.output();
        if (library.json()) {
            output.json(compacted);
        } else {
            output.line("@|bold,green ✔|@ " + Output.bytes(compacted.freedBytes()) + " given back; "
                    + Output.count(compacted.removed()) + " of " + Output.count(compacted.packs())
                    + " packs removed or written anew.");
        }
    }
}
