package io.databroker.desktop.ui;

import io.databroker.desktop.library.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Writes what nobody foresaw to a file that can be sent to whoever mends it.
///
/// The file says what kinds of failures there were and where in the program they arose, and on what system. It
/// leaves out what the failures say, for that may hold names, paths and words of the user's files; the log has
/// it.
final class CrashReport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private CrashReport() {}

    /// What happened, in a line for the user's own eyes.
    static String line(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
    }

    /// Writes the report below `folder` and returns where it is.
    static Path write(Path folder, Throwable failure, InstantSource clock) throws IOException {
        Instant now = clock.instant();
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
                        trace(failure)));
    }

    private static String trace(Throwable failure) {
        var lines = new ArrayList<String>();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && told.add(cause); cause = cause.getCause()) {
            lines.add((lines.isEmpty() ? "" : "Caused by: ") + cause.getClass().getName());
            for (StackTraceElement step : cause.getStackTrace()) {
                lines.add("    at " + step);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
