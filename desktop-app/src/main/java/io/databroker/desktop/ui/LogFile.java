package io.databroker.desktop.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Keeps the log in the library: three files of a megabyte at most, of which the oldest gives way.
final class LogFile implements AutoCloseable {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;
    private static final Logger ROOT = Logger.getLogger("");

    private final FileHandler handler;

    private LogFile(FileHandler handler) {
        this.handler = handler;
    }

    /// Begins to log into `logs` below the library's folder.
    ///
    /// @throws IOException where nothing can be written there
    static LogFile open(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("logs"));
        var handler = new FileHandler(folder.resolve("databroker-%g.log").toString(), BYTES, FILES, true);
        handler.setFormatter(new SimpleFormatter());
        for (var console : ROOT.getHandlers()) {
            ROOT.removeHandler(console);
        }
        ROOT.setLevel(Level.INFO);
        ROOT.addHandler(handler);
        return new LogFile(handler);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        handler.close();
    }
}
