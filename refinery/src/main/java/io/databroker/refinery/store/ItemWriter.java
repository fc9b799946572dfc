package io.databroker.refinery.store;

import io.databroker.model.api.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what intakes give and writes it in batches, many small files or a part of a large one in a transaction.
///
/// A file that spans batches is pending until its last one; files that fit into a batch are never seen pending.
/// Rows of the items table cost some 80 bytes, and a batch is bounded by rows and by files.
final class ItemWriter {

    private static final int BATCH_ITEMS = 20_000;
    private static final int BATCH_FILES = 512;

    private record NewFile(long id, String path, long start) {}

    private record NewOrigin(long id, long file, Origin origin) {}

    private record NewItem(long origin, Item item) {}

    private record Completed(long file, String path, List<IngestionRecord> records) {}

    private final Sqlite sqlite;
    private final List<NewFile> files = new ArrayList<>();
    private final List<NewOrigin> origins = new ArrayList<>();
    private final List<NewItem> items = new ArrayList<>();
    private final List<Completed> completed = new ArrayList<>();
    private final FileTree tree = new FileTree();
    private long nextFile;
    private long nextOrigin;
    private long nextOrdinal;
    private @Nullable NewFile current;
    private @Nullable Origin currentOrigin;

    ItemWriter(Sqlite sqlite) {
        this.sqlite = sqlite;
        sqlite.write(connection -> {
            sweep(connection);
            nextFile = Sqlite.number(connection, "SELECT max(id) FROM files") + 1;
            nextOrigin = Sqlite.number(connection, "SELECT max(id) FROM origins") + 1;
            nextOrdinal = Sqlite.number(connection, "SELECT coalesce(max(ordinal), -1) + 1 FROM items");
        });
    }

    long nextOrdinal() {
        return nextOrdinal;
    }

    /// Whether batches wait that hold complete files.
    boolean hasCompleted() {
        return !completed.isEmpty();
    }

    boolean isFull() {
        return items.size() >= BATCH_ITEMS || completed.size() >= BATCH_FILES || tree.waiting() >= BATCH_ITEMS;
    }

    boolean hasCompleted(String path) {
        return completed.stream().anyMatch(file -> file.path().equals(path));
    }

    void begin(String path) {
        if (current != null) {
            throw new IllegalStateException("One file at a time: " + current.path() + " is still being taken in");
        }
        current = new NewFile(nextFile++, path, nextOrdinal);
        currentOrigin = null;
        files.add(current);
    }

    void add(Item item) {
        NewFile file = begun();
        if (item.ordinal() != nextOrdinal) {
            throw new IllegalArgumentException("Item " + item.ordinal() + " comes where " + nextOrdinal + " was due");
        }
        Origin origin = Origin.of(item);
        if (!origin.equals(currentOrigin)) {
            currentOrigin = origin;
            origins.add(new NewOrigin(nextOrigin++, file.id(), origin));
        }
        items.add(new NewItem(nextOrigin - 1, item));
        nextOrdinal++;
    }

    void place(String path, TreeEntry entry) {
        tree.add(path, entry);
    }

    void complete(List<IngestionRecord> records) {
        NewFile file = begun();
        completed.add(new Completed(file.id(), file.path(), List.copyOf(records)));
        current = null;
    }

    /// Takes back everything of the file being taken in.
    void abandon() {
        NewFile file = begun();
        items.removeIf(row -> row.item().ordinal() >= file.start());
        origins.removeIf(row -> row.file() == file.id());
        if (!files.remove(file)) {
            sqlite.write(ItemWriter::sweep);
        }
        nextOrdinal = file.start();
        current = null;
    }

    private NewFile begun() {
        if (current == null) {
            throw new IllegalStateException("No file is being taken in");
        }
        return current;
    }

    /// Writes what was gathered as one transaction.
    void write() {
        sqlite.write(connection -> {
            insertFiles(connection);
            insertOrigins(connection);
            insertItems(connection);
            if (!items.isEmpty()) {
                DecisionWriter.follow(connection, items.getFirst().item().ordinal());
            }
            for (Completed file : completed) {
                makeCurrent(connection, file);
            }
            tree.write(connection);
            if (!items.isEmpty() || !completed.isEmpty()) {
                RunColumns.forgetItems(connection);
            }
        });
        files.clear();
        origins.clear();
        items.clear();
        completed.clear();
    }

    private static void sweep(Connection connection) throws SQLException {
        for (String sql : List.of(
                "DELETE FROM decided WHERE ordinal >= (SELECT min(start) FROM files WHERE state = 0)",
                "DELETE FROM items WHERE ordinal >= (SELECT min(start) FROM files WHERE state = 0)",
                "DELETE FROM origins WHERE file IN (SELECT id FROM files WHERE state = 0)",
                "DELETE FROM files WHERE state = 0")) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.executeUpdate();
            }
        }
    }

    private void insertFiles(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO files(id, path, state, start) VALUES (?, ?, 0, ?)")) {
            for (NewFile file : files) {
                insert.setLong(1, file.id());
                insert.setString(2, file.path());
                insert.setLong(3, file.start());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertOrigins(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO origins VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (NewOrigin row : origins) {
                Origin origin = row.origin();
                insert.setLong(1, row.id());
                insert.setLong(2, row.file());
                insert.setString(3, origin.member());
                insert.setString(4, origin.modality().name());
                insert.setString(5, origin.mediaType());
                insert.setBytes(6, origin.object().bytes());
                insert.setString(7, Json.MAPPER.writeValueAsString(origin.textFields()));
                insert.setLong(8, origin.modifiedMillis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertItems(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (NewItem row : items) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, NewItem row) throws SQLException {
        Item item = row.item();
        Slice content = item.content();
        insert.setLong(1, item.ordinal());
        insert.setLong(2, row.origin());
        insert.setLong(3, item.row());
        insert.setBytes(4, Uuids.bytes(item.id()));
        insert.setBytes(
                5, item.sha256().equals(content.object()) ? null : item.sha256().bytes());
        insert.setLong(6, content.offset());
        insert.setLong(7, content.length());
    }

    private static void makeCurrent(Connection connection, Completed file) throws SQLException {
        try (var retire = connection.prepareStatement("UPDATE files SET state = 2 WHERE path = ? AND state = 1");
                var present = connection.prepareStatement("UPDATE files SET state = 1 WHERE id = ?");
                var insert = connection.prepareStatement(
                        "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            retire.setString(1, file.path());
            retire.executeUpdate();
            present.setLong(1, file.file());
            present.executeUpdate();
            int position = 0;
            for (IngestionRecord row : file.records()) {
                RecordRows.bind(insert, file.file(), position++, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
