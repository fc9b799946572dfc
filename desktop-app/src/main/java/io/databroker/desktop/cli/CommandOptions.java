package io.databroker.desktop.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every command has that answers: `--json`, and somewhere to write to.
class CommandOptions {

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean json() {
        return json;
    }

    Output output() {
        return new Output(spec);
    }

    /// What ends a command that is used wrongly; the message says what would be right.
    ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
