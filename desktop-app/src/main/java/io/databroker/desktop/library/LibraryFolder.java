package io.databroker.desktop.library;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the library lies when nobody says otherwise: where the platform keeps a program's data.
public final class LibraryFolder {

    private LibraryFolder() {}

    /// The folder that was asked for, or `DATABROKER_HOME`, or the platform's place.
    public static Path choose(@Nullable Path asked, Map<String, String> environment) {
        if (asked != null) {
            return asked.toAbsolutePath().normalize();
        }
        String home = environment.get("DATABROKER_HOME");
        if (home != null && !home.isBlank()) {
            return Path.of(home).toAbsolutePath().normalize();
        }
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
