package io.databroker.desktop.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--threads`, for every command that can use several.
final class ThreadsOption {

    private static final int MOST = 256;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; by default one for each processor.")
    void set(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be from 1 to " + MOST + ", not " + asked + ".");
        }
        threads = asked;
    }

    int count() {
        return threads;
    }
}
