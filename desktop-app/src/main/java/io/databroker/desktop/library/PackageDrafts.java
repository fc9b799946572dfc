package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.refinery.store.Sqlite;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The packages that are being thought out, one for each dataset at most.
public final class PackageDrafts {

    static final String SQL = "CREATE TABLE package_draft (dataset TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;";

    private final Sqlite sqlite;

    PackageDrafts(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /// Remembers the draft in place of the one before.
    public void put(String dataset, PackageDraft draft) {
        String body = Json.MAPPER.writeValueAsString(draft);
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO package_draft VALUES (?, ?)")) {
                insert.setString(1, dataset);
                insert.setString(2, body);
                insert.executeUpdate();
            }
        });
    }

    /// The draft of the dataset's next package; empty where there is none, or none that this program can read.
    public Optional<PackageDraft> find(String dataset) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT body FROM package_draft WHERE dataset = ?")) {
                select.setString(1, dataset);
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(Json.MAPPER.readValue(rows.getString(1), PackageDraft.class))
                            : Optional.empty();
                }
            } catch (JacksonException unreadable) {
                return Optional.empty();
            }
        });
    }
}
