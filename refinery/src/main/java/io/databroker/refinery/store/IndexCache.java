package io.databroker.refinery.store;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.PackWriter.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The footers of all packs in one SQLite file, so that opening a store does not open every pack. Nothing but a
/// cache: it has one row for each pack, and where it is lost or broken the packs tell everything again.
final class IndexCache implements AutoCloseable {

    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE packs (
              name BLOB PRIMARY KEY,
              size INTEGER NOT NULL,
              footer BLOB NOT NULL
            ) STRICT;
            """, StatCache.SCHEMA);

    private final Sqlite sqlite;

    private IndexCache(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    static IndexCache open(Path file) throws IOException {
        try {
            return new IndexCache(Sqlite.open(file, MIGRATIONS, Sqlite.Durability.NORMAL));
        } catch (DataBrokerException broken) {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
            return new IndexCache(Sqlite.open(file, MIGRATIONS, Sqlite.Durability.NORMAL));
        }
    }

    /// Every pack that was sealed, by its name.
    Map<Digest, Sealed> packs() {
        return sqlite.read(connection -> {
            var packs = new HashMap<Digest, Sealed>();
            try (var select = connection.prepareStatement("SELECT name, size, footer FROM packs")) {
                var rows = select.executeQuery();
                while (rows.next()) {
                    Digest name = Digest.of(rows.getBytes(1));
                    long size = rows.getLong(2);
                    PackFooter.decode(rows.getBytes(3))
                            .ifPresent(footer -> packs.put(name, new Sealed(name, size, footer)));
                }
            }
            return packs;
        });
    }

    void add(List<Sealed> packs) {
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO packs VALUES (?, ?, ?)")) {
                for (Sealed pack : packs) {
                    insert.setBytes(1, pack.name().bytes());
                    insert.setLong(2, pack.size());
                    insert.setBytes(3, pack.footer().encode());
                    insert.executeUpdate();
                }
            }
        });
    }

    void remove(Digest name) {
        sqlite.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM packs WHERE name = ?")) {
                delete.setBytes(1, name.bytes());
                delete.executeUpdate();
            }
        });
    }

    /// What is remembered of files, in the same SQLite file.
    StatCache stats() {
        return new StatCache(sqlite);
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
