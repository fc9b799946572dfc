package io.databroker.desktop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what libraries log off the terminal, and stack traces in a file.
final class LogFile {

    private static final Logger ROOT = Logger.getLogger("");

    private LogFile() {}

    /// Lets only what `DATABROKER_LOG` asks for (a java.util.logging level) through to standard error.
    static void quiet() {
        String level = System.getenv("DATABROKER_LOG");
        ROOT.setLevel(level == null ? Level.OFF : Level.parse(level));
    }

    /// Notes an expected failure with its cause.
    static void note(RuntimeException failure) {
        LoggerFactory.getLogger(LogFile.class).warn(failure.getMessage(), failure);
    }

    /// Writes an unexpected failure to a file of its own and returns where it is.
    static String write(Exception failure) {
        try {
            Path file = Files.createTempFile("databroker-failure-", ".txt");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(out);
            }
            return file.toString();
        } catch (IOException unwritable) {
            return "no file, for none could be written (" + failure + ")";
        }
    }
}
