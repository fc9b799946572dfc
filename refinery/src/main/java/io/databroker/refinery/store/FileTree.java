package io.databroker.refinery.store;

import io.databroker.refinery.store.FileStat.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the files of a dataset lay on the seller's disk: the names to the byte, permissions, times to the
/// nanosecond, links and empty folders. Bytes are in the store of objects, under the digests of the records.
final class FileTree {

    static final String SCHEMA = """
            CREATE TABLE tree (
              path TEXT PRIMARY KEY,
              encoded TEXT NOT NULL,
              kind TEXT NOT NULL,
              mode INTEGER NOT NULL,
              modified INTEGER NOT NULL,
              target TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            """;

    private static final String ENTRIES = """
            SELECT t.encoded, t.kind, t.mode, t.modified, r.size, r.sha256, t.target
            FROM tree t LEFT JOIN files f ON f.path = t.path AND f.state = 1
            LEFT JOIN records r ON r.file = f.id AND r.position = 0
            ORDER BY t.path
            """;

    /// Files of imports that took no notice of how they lay.
    private static final String BARE = """
            SELECT f.path, r.size, r.modified, r.sha256
            FROM files f JOIN records r ON r.file = f.id AND r.position = 0
            WHERE f.state = 1 AND r.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tree t WHERE t.path = f.path)
            ORDER BY f.path
            """;

    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Map<String, TreeEntry> waiting = new LinkedHashMap<>();

    int waiting() {
        return waiting.size();
    }

    /// What lies at `location`. A link that the seller pointed at stands for what it leads to; any other is itself.
    static TreeEntry look(String encoded, Path location) throws IOException {
        boolean pointedAt = encoded.indexOf('/') < 0;
        Path place = pointedAt ? location.toRealPath() : location;
        FileStat stat = FileStat.of(place);
        String target = stat.kind() == Kind.LINK ? TreeEntry.encodeTarget(Files.readSymbolicLink(place)) : "-";
        return new TreeEntry(encoded, stat.kind(), stat.mode(), stat.modifiedNanos(), stat.size(), target);
    }

    void add(String path, TreeEntry entry) {
        waiting.put(path, entry);
    }

    /// Writes what was added.
    void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO tree VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, TreeEntry> row : waiting.entrySet()) {
                bind(insert, row.getKey(), row.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        waiting.clear();
    }

    private static void bind(PreparedStatement insert, String path, TreeEntry entry) throws SQLException {
        insert.setString(1, path);
        insert.setString(2, entry.path());
        insert.setString(3, String.valueOf(entry.kind().code()));
        insert.setInt(4, entry.mode());
        insert.setLong(5, entry.modifiedNanos());
        insert.setString(6, entry.content());
    }

    /// Forgets whatever does not lie at one of `present`.
    static void retain(Connection connection, Set<String> present) throws SQLException {
        var gone = new ArrayList<String>();
        try (var select = connection.prepareStatement("SELECT path FROM tree");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                String path = rows.getString(1);
                if (!present.contains(path)) {
                    gone.add(path);
                }
            }
        }
        try (var delete = connection.prepareStatement("DELETE FROM tree WHERE path = ?")) {
            for (String path : gone) {
                delete.setString(1, path);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /// Everything that can be laid where it was: folders, links, and files whose bytes are stored.
    static List<TreeEntry> entries(Connection connection) throws SQLException {
        var entries = new ArrayList<TreeEntry>();
        try (var select = connection.prepareStatement(ENTRIES);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                TreeEntry entry = entry(rows);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        try (var select = connection.prepareStatement(BARE);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                String digest = Digest.of(rows.getBytes(4)).hex();
                long modified = rows.getLong(3) * NANOS_IN_MILLI;
                String path = TreeEntry.encodePath(rows.getString(1));
                entries.add(new TreeEntry(path, Kind.FILE, -1, modified, rows.getLong(2), digest));
            }
        }
        return entries;
    }

    private static @Nullable TreeEntry entry(ResultSet row) throws SQLException {
        Kind kind = Kind.of(row.getString(2).charAt(0));
        byte[] sha256 = row.getBytes(6);
        return switch (kind) {
            case FOLDER, LINK ->
                new TreeEntry(row.getString(1), kind, row.getInt(3), row.getLong(4), 0, row.getString(7));
            case FILE ->
                sha256 == null
                        ? null
                        : new TreeEntry(
                                row.getString(1),
                                kind,
                                row.getInt(3),
                                row.getLong(4),
                                row.getLong(5),
                                Digest.of(sha256).hex());
            case OTHER -> null;
        };
    }
}
