package io.databroker.refinery.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers which file gave which object, so that a file that nobody touched is not read again. A file is the same
/// where path, size, inode, modification and change time are; the test that restic makes.
///
/// What is remembered is written after the objects are durable, never before.
final class StatCache {

    /// Paths are kept as URIs, which hold every name that a file system allows.
    static final String SCHEMA = """
            CREATE TABLE stats (
              path TEXT PRIMARY KEY,
              size INTEGER NOT NULL,
              modified INTEGER NOT NULL,
              changed INTEGER NOT NULL,
              inode INTEGER NOT NULL,
              object BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            """;

    private final Sqlite sqlite;
    private List<Known> waiting = new ArrayList<>();

    private record Known(String path, FileStat stat, Digest object) {}

    StatCache(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    Optional<Digest> find(Path file, FileStat stat) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT object FROM stats WHERE path = ?"
                    + " AND size = ? AND modified = ? AND changed = ? AND inode = ?")) {
                select.setString(1, key(file));
                select.setLong(2, stat.size());
                select.setLong(3, stat.modifiedNanos());
                select.setLong(4, stat.changedNanos());
                select.setLong(5, stat.inode());
                var rows = select.executeQuery();
                return rows.next() ? Optional.of(Digest.of(rows.getBytes(1))) : Optional.empty();
            }
        });
    }

    synchronized void remember(Path file, FileStat stat, Digest object) {
        waiting.add(new Known(key(file), stat, object));
    }

    /// Everything remembered so far, to be written when its objects are durable.
    synchronized Runnable takeWaiting() {
        List<Known> taken = waiting;
        waiting = new ArrayList<>();
        return () -> write(taken);
    }

    private void write(List<Known> files) {
        if (files.isEmpty()) {
            return;
        }
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO stats VALUES (?, ?, ?, ?, ?, ?)")) {
                for (Known file : files) {
                    insert.setString(1, file.path());
                    insert.setLong(2, file.stat().size());
                    insert.setLong(3, file.stat().modifiedNanos());
                    insert.setLong(4, file.stat().changedNanos());
                    insert.setLong(5, file.stat().inode());
                    insert.setBytes(6, file.object().bytes());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static String key(Path file) {
        return file.toUri().getRawPath();
    }
}
