package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what libraries log off the terminal, and stack traces in a file.
final class LogFile {

    private static final Logger ROOT = Logger.getLogger("");

    private LogFile() {}

    /// Lets only what `DATABROKER_LOG` asks for (a java.util.logging level) through to standard error.
    ///
    /// @throws DataBrokerException when it asks for no such level
    static void quiet() {
        String level = System.getenv("DATABROKER_LOG");
        ROOT.setLevel(Level.OFF);
        if (level != null && !level.isBlank()) {
            try {
                ROOT.setLevel(Level.parse(level.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new DataBrokerException(
                        "DATABROKER_LOG is '" + level + "', which is no level. There are SEVERE, WARNING, INFO, CONFIG,"
                                + " FINE, FINER, FINEST and ALL.",
                        e);
            }
        }
    }

    /// Notes an expected failure with its cause.
    static void note(RuntimeException failure) {
        LoggerFactory.getLogger(LogFile.class).warn(failure.getMessage(), failure);
    }

    /// Writes an unexpected failure to a file of its own and returns where it is.
    static String write(Throwable failure) {
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
