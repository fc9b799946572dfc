package io.databroker.desktop.cli;

import io.databroker.refinery.packaging.Certificate;
import io.databroker.refinery.packaging.PackageVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a package as a stranger would: signature, every file's digest, schema, and the statistics and quality"
                    + " computed again from the rows.",
            "Names whatever was changed, removed, added or renamed; the exit status is 1 then."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACKAGE", description = "The package's folder, or its ZIP.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Paths.checked(List.of(folder));
        Certificate certificate;
        try (var progress = ProgressBar.start()) {
            certificate = new PackageVerifier(threads.count(), progress).verify(folder, null);
        }
        var output = new Output(spec);
        if (json.wanted()) {
            output.json(certificate);
        } else {
            spec.commandLine().getOut().print(certificate.toText());
            spec.commandLine().getOut().flush();
        }
        return certificate.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
