package io.databroker.desktop;

import io.databroker.desktop.cli.CommandLineProgram;
import io.databroker.desktop.library.LibraryFolder;
import io.databroker.desktop.ui.BrokerWindow;
import io.databroker.refinery.DataBrokerException;
import java.time.InstantSource;

/// Where the program starts: with arguments as a command, without as a window.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? openWindow() : CommandLineProgram.run(arguments));
    }

    private static int openWindow() {
        if (!hasScreen()) {
            System.err.println("There is no screen to open a window on, so here is what can be done without one.");
            return CommandLineProgram.run("--help");
        }
        try {
            CommandLineProgram.quiet();
            BrokerWindow.open(LibraryFolder.choose(null, System.getenv()), InstantSource.system());
            return 0;
        } catch (DataBrokerException e) {
            System.err.println("error: " + e.getMessage());
            return 1;
        }
    }

    private static boolean hasScreen() {
        return !System.getProperty("os.name").equals("Linux")
                || System.getProperty("glass.platform") != null
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
