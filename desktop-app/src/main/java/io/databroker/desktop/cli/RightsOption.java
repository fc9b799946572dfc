package io.databroker.desktop.cli;

import io.databroker.refinery.ingest.Attestation;
import java.time.InstantSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--i-have-the-rights`: the seller's word, without which nothing is taken in.
final class RightsOption {

    @Option(
            names = "--i-have-the-rights",
            description = "I attest: \"" + Attestation.SENTENCE + "\" This is recorded with the dataset.")
    private boolean attested;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /// The seller's word, given by the option or at the terminal.
    Attestation attestation() {
        if (!attested && !asked()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing is taken in without your word that you may sell it. Read and add --i-have-the-rights: \""
                            + Attestation.SENTENCE + "\"");
        }
        return Attestation.of(System.getProperty("user.name", "unknown"), InstantSource.system());
    }

    @SuppressWarnings("SystemConsoleNull") // It no longer is, but the null checker does not know yet.
    private static boolean asked() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine("%s%nDo you attest this? [y/N] ", Attestation.SENTENCE);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
