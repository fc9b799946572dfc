package io.databroker.refinery.store;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The items of one dataset: one SQLite file.
///
/// Small files are committed together, a few hundred at a time. What is committed names only bytes that are
/// durable: the store of objects given at opening is flushed before each commit that completes a file. Safe for use
/// by many threads, except that one file is taken in at a time.
public final class ItemStore implements AutoCloseable {

    private static final int PAGE = 5_000;

    private final Sqlite sqlite;
    private final ObjectStore objects;
    private @Nullable ItemWriter writer;

    private ItemStore(Sqlite sqlite, ObjectStore objects) {
        this.sqlite = sqlite;
        this.objects = objects;
    }

    /// Opens the dataset's file, making it where it is new.
    ///
    /// @param objects where the items' content is put; flushed before rows that name it are committed
    public static ItemStore open(Path file, ObjectStore objects) {
        return new ItemStore(Sqlite.open(file, ItemSchema.MIGRATIONS, Sqlite.Durability.FULL), objects);
    }

    /// Made when the first file is taken in, for it sweeps away what an import that was cut short left behind: who
    /// only reads must not do so while somebody else takes files in.
    private ItemWriter writer() {
        if (writer == null) {
            writer = new ItemWriter(sqlite);
        }
        return writer;
    }

    /// The file itself, for classes that keep their tables in it.
    Sqlite sqlite() {
        return sqlite;
    }

    /// The ordinal that the next item of this dataset gets.
    public synchronized long nextOrdinal() {
        return writer().nextOrdinal();
    }

    /// What became of a file that the seller pointed at, where it was taken in whole and is still current. Callers
    /// compare size and time with the file at hand to see that nothing changed since.
    public Optional<IngestionRecord> find(String path) {
        flushIfWaiting(path);
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(
                    RecordRows.SELECT + "WHERE f.path = ? AND f.state = 1 AND r.position = 0")) {
                select.setString(1, path);
                var rows = select.executeQuery();
                return rows.next() ? Optional.of(RecordRows.read(rows)) : Optional.empty();
            }
        });
    }

    /// Takes in one file that the seller pointed at, with everything inside it. What an earlier version of the file
    /// gave leaves the dataset's present (not its history) when the new one is complete.
    public synchronized FileIntake begin(String path) {
        writer().begin(path);
        return new FileIntake(this);
    }

    /// Notes where a file, link or folder lies and what its file system says of it, so that [OriginalFiles] can lay
    /// it there again. What cannot be looked at is left out; its record says why.
    ///
    /// @param encoded `path`, percent-encoded byte by byte
    public synchronized void place(String path, String encoded, Path location) {
        try {
            writer().place(path, FileTree.look(encoded, location));
            if (writer().isFull()) {
                flush();
            }
        } catch (IOException _) {
            // The walk has found it unreadable as well.
        }
    }

    synchronized void add(Item item) {
        writer().add(item);
        if (writer().isFull()) {
            flush();
        }
    }

    synchronized void complete(List<IngestionRecord> records) {
        writer().complete(records);
        if (writer().isFull()) {
            flush();
        }
    }

    synchronized void abandon() {
        writer().abandon();
    }

    /// Makes every completed file durable.
    public synchronized void flush() {
        if (writer == null) {
            return;
        }
        if (writer.hasCompleted()) {
            objects.flush();
        }
        writer.write();
    }

    private synchronized void flushIfWaiting(String path) {
        if (writer != null && writer.hasCompleted(path)) {
            flush();
        }
    }

    /// Says that files of earlier imports whose paths are not in `present` are no longer part of the dataset.
    public synchronized void retain(Set<String> present) {
        flush();
        List<String> gone =
                currentPaths().stream().filter(path -> !present.contains(path)).toList();
        sqlite.write(connection -> {
            try (var retire = connection.prepareStatement("UPDATE files SET state = 2 WHERE path = ? AND state = 1")) {
                for (String path : gone) {
                    retire.setString(1, path);
                    retire.addBatch();
                }
                retire.executeBatch();
            }
            FileTree.retain(connection, present);
            RunColumns.forgetItems(connection);
        });
    }

    /// Has the next import read these files again, although nobody touched them.
    public synchronized void readAgain(Set<String> paths) {
        flush();
        sqlite.write(connection -> {
            try (var forget = connection.prepareStatement("UPDATE records SET modified = -1 WHERE position = 0"
                    + " AND file = (SELECT id FROM files WHERE path = ? AND state = 1)")) {
                for (String path : paths) {
                    forget.setString(1, path);
                    forget.addBatch();
                }
                forget.executeBatch();
            }
        });
    }

    private List<String> currentPaths() {
        return sqlite.read(connection -> {
            var paths = new ArrayList<String>();
            try (var select = connection.prepareStatement("SELECT path FROM files WHERE state = 1 ORDER BY path")) {
                var rows = select.executeQuery();
                while (rows.next()) {
                    paths.add(rows.getString(1));
                }
            }
            return paths;
        });
    }

    /// Every current item in order of ordinals.
    public void forEachItem(Consumer<Item> visitor) {
        flush();
        var decoder = new ItemRows();
        long next = 0;
        while (next >= 0) {
            long from = next;
            List<Item> page = sqlite.read(connection -> decoder.page(connection, from, PAGE));
            page.forEach(visitor);
            next = page.size() < PAGE ? -1 : page.getLast().ordinal() + 1;
        }
    }

    /// Current items in order of ordinals, from one ordinal on, a few thousand at most; empty when there are no
    /// more.
    public List<Item> page(long from) {
        flush();
        return sqlite.read(connection -> new ItemRows().page(connection, from, PAGE));
    }

    /// The item with this ordinal, current or of the dataset's history.
    public Item item(long ordinal) {
        return find(ordinal)
                .orElseThrow(() -> new DataBrokerException("The dataset has no item " + ordinal
                        + ". It was made by an import that did not finish, or the file of the dataset was replaced."));
    }

    private Optional<Item> find(long ordinal) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(ItemRows.SELECT + "WHERE i.ordinal = ? AND f.state <> 0")) {
                select.setLong(1, ordinal);
                var rows = select.executeQuery();
                return rows.next() ? Optional.of(new ItemRows().read(rows)) : Optional.empty();
            }
        });
    }

    /// Every current record in order of path and member.
    public void forEachRecord(Consumer<IngestionRecord> visitor) {
        flush();
        String last = "";
        List<IngestionRecord> page;
        do {
            String behind = last;
            page = sqlite.read(connection -> RecordRows.page(connection, behind));
            page.forEach(visitor);
            last = page.isEmpty() ? last : page.getLast().path();
        } while (!page.isEmpty());
    }

    /// How many current items there are.
    public long itemCount() {
        return count("SELECT count(*) FROM items i JOIN origins o ON o.id = i.origin JOIN files f ON f.id = o.file"
                + " WHERE f.state = 1");
    }

    /// How many current items there are before an ordinal.
    public long itemCountBefore(long ordinal) {
        return count("SELECT count(*) FROM items i JOIN origins o ON o.id = i.origin JOIN files f ON f.id = o.file"
                + " WHERE f.state = 1 AND i.ordinal < " + ordinal);
    }

    /// The runs over this dataset, to write.
    public RunStore runs() {
        return new RunStore(sqlite);
    }

    /// What one run found out, to read.
    public RunResults results(long run) {
        return new RunResults(sqlite, run);
    }

    /// What the seller decided against or beyond the runs.
    public Decisions decisions() {
        return new Decisions(sqlite);
    }

    /// The ordinals of current items by id, in no order; ids that no current item has are left out. Reads all items
    /// once.
    public Map<UUID, Long> ordinals(Collection<UUID> ids) {
        flush();
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT i.id, i.ordinal FROM items i JOIN origins o ON o.id = i.origin JOIN files f ON f.id = o.file"
                            + " WHERE f.state = 1 AND i.id IN (SELECT unhex(value, '-') FROM json_each(?))")) {
                select.setString(1, Json.MAPPER.writeValueAsString(ids));
                var rows = select.executeQuery();
                var ordinals = new HashMap<UUID, Long>();
                while (rows.next()) {
                    ordinals.put(Uuids.of(rows.getBytes(1)), rows.getLong(2));
                }
                return ordinals;
            }
        });
    }

    /// How many current files the seller pointed at.
    public long fileCount() {
        return count("SELECT count(*) FROM files WHERE state = 1");
    }

    private long count(String sql) {
        flush();
        return sqlite.read(connection -> Sqlite.number(connection, sql));
    }

    @Override
    public synchronized void close() {
        try {
            flush();
        } finally {
            sqlite.close();
        }
    }
}
