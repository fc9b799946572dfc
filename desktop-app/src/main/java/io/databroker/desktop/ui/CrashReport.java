package io.databroker.desktop.ui;

import io.databroker.desktop.library.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes what nobody foresaw to a file that can be sent to whoever mends it. It holds no data of the user's.
final class CrashReport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private CrashReport() {}

    /// What happened, in a line.
    static String line(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
    }

    /// Writes the report below `folder` and returns where it is.
    static Path write(Path folder, Throwable failure, InstantSource clock) throws IOException {
        Instant now = clock.instant();
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("crash-" + STAMP.format(now) + ".txt"), """
                %s
                %s
                Java %s, %s %s %s, %d processors, %d MB heap at most

                %s""".formatted(
                        Program.NAME,
                        now,
                        System.getProperty("java.runtime.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        trace));
    }
}
