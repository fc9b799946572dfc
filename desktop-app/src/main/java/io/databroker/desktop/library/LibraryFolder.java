package io.databroker.desktop.library;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the library lies when nobody says otherwise: where the platform keeps a program's data.
public final class LibraryFolder {

    private LibraryFolder() {}

    /// Lies in the platform's place and holds the path of a library that the user wants to lie elsewhere.
    private static final String ELSEWHERE = "library-location";

    /// The folder that was asked for, or `DATABROKER_HOME`, or the one that was remembered, or the platform's
    /// place.
    public static Path choose(@Nullable Path asked, Map<String, String> environment) {
        if (asked != null) {
            return asked.toAbsolutePath().normalize();
        }
        String home = environment.get("DATABROKER_HOME");
        if (home != null && !home.isBlank()) {
            return Path.of(home).toAbsolutePath().normalize();
        }
        Path usual = usual(environment);
        try {
            Path elsewhere = usual.resolve(ELSEWHERE);
            return Files.isRegularFile(elsewhere)
                    ? Path.of(Files.readString(elsewhere).strip())
                    : usual;
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The file " + usual.resolve(ELSEWHERE) + " says where the library lies, but cannot be read: "
                            + e.getMessage() + ".",
                    e);
        }
    }

    /// Lets the library lie in `home` from the next start on.
    ///
    /// @throws DataBrokerException when that cannot be written down
    public static void remember(Path home, Map<String, String> environment) {
        Path usual = usual(environment);
        try {
            Files.createDirectories(usual);
            Files.writeString(usual.resolve(ELSEWHERE), home.toAbsolutePath().normalize() + "\n");
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "place_forgotten",
                            "The place of the library cannot be remembered: {detail}.",
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private static Path usual(Map<String, String> environment) {
        Path user = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return user.resolve("Library/Application Support/Data Broker");
        }
        if (os.contains("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData/Local") : Path.of(local)).resolve("Data Broker");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("databroker");
    }
}
