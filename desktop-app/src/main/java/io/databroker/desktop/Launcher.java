package io.databroker.desktop;

import io.databroker.desktop.cli.CommandLineProgram;

/// Where the program starts.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(arguments));
    }
}
