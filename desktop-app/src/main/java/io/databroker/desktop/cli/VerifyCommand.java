package io.databroker.desktop.cli;

import io.databroker.refinery.packaging.Certificate;
import io.databroker.refinery.packaging.PackageVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
    private CommandOptions options;

    @Override
    public Integer call() {
        Paths.checked(List.of(folder));
        Certificate certificate;
        try (var progress = ProgressBar.start()) {
            certificate = new PackageVerifier(threads.count(), progress).verify(folder, null);
        }
        var output = options.output();
        if (options.json()) {
            output.json(certificate);
        } else {
            output.text(certificate.toText());
        }
        return certificate.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
