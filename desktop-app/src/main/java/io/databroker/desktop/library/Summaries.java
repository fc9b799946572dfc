package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.refinery.store.Sqlite;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// What the catalog remembers of each dataset, so that the library can be shown without opening them all. Work that
/// changes a dataset outdates its summary when it begins and writes a new one when it ends.
public final class Summaries {

    static final String SQL = """
            CREATE TABLE summary (
                dataset TEXT PRIMARY KEY REFERENCES dataset(id),
                body TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                outdated INTEGER NOT NULL DEFAULT 0
            ) STRICT, WITHOUT ROWID;
            """;

    /// A summary as it is remembered.
    ///
    /// @param changedAt when the dataset last changed
    /// @param outdated whether work that changes the dataset has begun since and has not ended well
    public record Remembered(DatasetSummary summary, Instant changedAt, boolean outdated) {}

    private final Sqlite sqlite;
    private final InstantSource clock;

    Summaries(Sqlite sqlite, InstantSource clock) {
        this.sqlite = sqlite;
        this.clock = clock;
    }

    /// All summaries by the id of their dataset.
    public Map<String, Remembered> all() {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM summary");
                    var rows = select.executeQuery()) {
                var all = new HashMap<String, Remembered>();
                while (rows.next()) {
                    all.put(
                            rows.getString("dataset"),
                            new Remembered(
                                    Json.MAPPER.readValue(rows.getString("body"), DatasetSummary.class),
                                    Instant.ofEpochMilli(rows.getLong("changed_at")),
                                    rows.getBoolean("outdated")));
                }
                return all;
            }
        });
    }

    void put(String dataset, DatasetSummary summary) {
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO summary VALUES (?, ?, ?, 0)")) {
                insert.setString(1, dataset);
                insert.setString(2, Json.MAPPER.writeValueAsString(summary));
                insert.setLong(3, clock.millis());
                insert.executeUpdate();
            }
        });
    }

    void outdate(String dataset) {
        sqlite.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE summary SET outdated = 1 WHERE dataset = ?")) {
                update.setString(1, dataset);
                update.executeUpdate();
            }
        });
    }
}
