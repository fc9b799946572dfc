package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import picocli.CommandLine.Option;

/// `--threads`, for every command that can use several.
final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "N", description = "Threads; by default one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    int count() {
        if (threads < 1 || threads > 256) {
            throw new DataBrokerException("--threads must be from 1 to 256, not " + threads + ".");
        }
        return threads;
    }
}
