package io.databroker.desktop.ui.kit;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Opens files and folders in whatever program the system has for them; tells the user where it cannot.
public final class SystemOpener {

    /// How long a program may take to say that it cannot open something.
    private static final long PATIENCE_SECONDS = 5;

    private final String program;
    private final Threads threads;
    private final Notices notices;

    public SystemOpener(Threads threads, Notices notices) {
        this(program(), threads, notices);
    }

    /// @param program that opens the file or folder that is its one argument
    SystemOpener(String program, Threads threads, Notices notices) {
        this.program = program;
        this.threads = threads;
        this.notices = notices;
    }

    private static String program() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("mac") ? "open" : os.contains("windows") ? "explorer" : "xdg-open";
    }

    /// Opens a file or folder; returns at once.
    public void open(Path path) {
        threads.load(() -> launch(path), _ -> {}, notices::fail);
    }

    private Path launch(Path path) {
        if (!Files.exists(path)) {
            throw new DataBrokerException(
                    Sentence.of("moved_away", "{file} is not there any more. It was moved or deleted.", "file", path));
        }
        try {
            Process launched = new ProcessBuilder(program, path.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (launched.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && failed(launched)) {
                throw cannot(path, new IOException(program + " ended with " + launched.exitValue()));
            }
        } catch (IOException e) {
            throw cannot(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return path;
    }

    /// The explorer of Windows ends with 1 when all is well.
    private boolean failed(Process ended) {
        return ended.exitValue() != 0 && !program.equals("explorer");
    }

    private static DataBrokerException cannot(Path path, IOException cause) {
        return new DataBrokerException(
                Sentence.of(
                        "no_opener",
                        "The system has no program to open {file} with. Open it in your file manager.",
                        "file",
                        path),
                cause);
    }
}
