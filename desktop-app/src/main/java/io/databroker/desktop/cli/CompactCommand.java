package io.databroker.desktop.cli;

import io.databroker.desktop.library.CompactWork;
import io.databroker.refinery.store.Compacted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "compact",
        mixinStandardHelpOptions = true,
        description = {
            "Gives back the disk space of datasets that were removed for good.",
            "Only bytes that no dataset refers to any more go. It can be stopped at any moment and run again."
        })
final class CompactCommand implements Runnable {

    @Mixin
    private LibraryOption library;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Compacted compacted;
        try (var progress = ProgressBar.start();
                var open = library.open()) {
            compacted = new CompactWork(open).run(progress);
            progress.done();
        }
        var output = new Output(spec);
        if (json.wanted()) {
            output.json(compacted);
        } else {
            output.line("@|bold,green ✔|@ " + Output.bytes(compacted.freedBytes()) + " given back; "
                    + Output.count(compacted.removed()) + " of " + Output.count(compacted.packs())
                    + " packs removed or written anew.");
        }
    }
}
