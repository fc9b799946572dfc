package io.databroker.desktop.ui.kit;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens files and folders in whatever program the system has for them.
public final class SystemOpener {

    private SystemOpener() {}

    /// Opens a file or folder; returns at once.
    ///
    /// @throws DataBrokerException where it is not there, or where the system has nothing to open it with
    public static void open(Path path) {
        if (!Files.exists(path)) {
            throw new DataBrokerException(path + " is not there any more. It was moved or deleted.");
        }
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String program = os.contains("mac") ? "open" : os.contains("windows") ? "explorer" : "xdg-open";
        try {
            new ProcessBuilder(List.of(program, path.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The system has no program to open " + path + " with. Open it in your file manager.", e);
        }
    }
}
