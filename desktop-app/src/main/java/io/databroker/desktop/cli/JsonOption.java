package io.databroker.desktop.cli;

import picocli.CommandLine.Option;

/// `--json`, for every command that has something to tell a machine.
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document for machines.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
