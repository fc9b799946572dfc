package io.databroker.desktop.ui.settings;

import io.databroker.desktop.library.Program;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What helps whoever is to mend something: versions, settings and the newest lines of the log.
final class Diagnostics {

    private static final int LINES = 2000;

    private Diagnostics() {}

    /// Writes everything to one text file and returns it.
    static Path write(Path file, Path home, Preferences preferences) {
        try {
            var lines = new ArrayList<String>();
            lines.add(Program.NAME);
            lines.add("Java " + System.getProperty("java.runtime.version") + ", JavaFX "
                    + System.getProperty("javafx.runtime.version"));
            lines.add(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                    + System.getProperty("os.arch"));
            lines.add(Json.MAPPER.writeValueAsString(preferences));
            Path log = home.resolve("logs").resolve("databroker-0.log");
            if (Files.isRegularFile(log)) {
                List<String> logged = Files.readAllLines(log);
                lines.addAll(logged.subList(Math.max(0, logged.size() - LINES), logged.size()));
            }
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "file_unwritten",
                            "The file {file} cannot be written: {detail}",
                            "file",
                            file,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }
}
