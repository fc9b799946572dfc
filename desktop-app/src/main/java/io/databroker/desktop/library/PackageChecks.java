package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.Certificate;
import io.databroker.refinery.store.Sqlite;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What the newest check of each package found, by the package's folder.
public final class PackageChecks {

    static final String SQL = """
            CREATE TABLE package_check (
                path TEXT PRIMARY KEY,
                checked_at INTEGER NOT NULL,
                certificate TEXT NOT NULL
            ) STRICT;
            """;

    /// One check.
    public record Check(Instant at, Certificate certificate) {}

    private final Sqlite sqlite;

    PackageChecks(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /// Remembers a check in place of the one before.
    public void put(String path, Check check) {
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO package_check VALUES (?, ?, ?)")) {
                insert.setString(1, path);
                insert.setLong(2, check.at().toEpochMilli());
                insert.setString(3, Json.MAPPER.writeValueAsString(check.certificate()));
                insert.executeUpdate();
            }
        });
    }

    /// All checks by the folder of the package.
    public Map<String, Check> all() {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM package_check");
                    var rows = select.executeQuery()) {
                var checks = new HashMap<String, Check>();
                while (rows.next()) {
                    checks.put(
                            rows.getString("path"),
                            new Check(
                                    Instant.ofEpochMilli(rows.getLong("checked_at")),
                                    Json.MAPPER.readValue(rows.getString("certificate"), Certificate.class)));
                }
                return checks;
            }
        });
    }
}
