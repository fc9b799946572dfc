package io.databroker.desktop.library;

import io.databroker.refinery.store.Sqlite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Which items of which datasets are alike, and up to which item each dataset was looked at. A cache beside the
/// index of texts: what is in it can be found out again from the datasets.
///
/// Each pair stands in it twice, once for either dataset, so that both can tell of it.
final class Overlaps implements AutoCloseable {

    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE learned (
                number INTEGER PRIMARY KEY,
                dataset TEXT NOT NULL UNIQUE,
                next INTEGER NOT NULL,
                complete INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE pair (
                dataset INTEGER NOT NULL,
                other INTEGER NOT NULL,
                ordinal INTEGER NOT NULL,
                other_ordinal INTEGER NOT NULL,
                near INTEGER NOT NULL,
                share REAL NOT NULL,
                PRIMARY KEY (dataset, ordinal, other, other_ordinal)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX pair_other ON pair (other, other_ordinal);
            CREATE TABLE indexed (texts INTEGER NOT NULL, dead INTEGER NOT NULL) STRICT;
            INSERT INTO indexed VALUES (0, 0);
            """);
    private static final String NUMBER = "(SELECT number FROM learned WHERE dataset = ?1)";
    private static final String PAIRS =
            " FROM pair WHERE dataset = " + NUMBER + " AND other = (SELECT number FROM learned WHERE dataset = ?2) ";

    private final Sqlite sqlite;

    private Overlaps(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    static Overlaps open(Path file) {
        return new Overlaps(Sqlite.open(file, MIGRATIONS, Sqlite.Durability.NORMAL));
    }

    /// An item of the library.
    record Place(String dataset, long ordinal) {}

    /// Two items that are alike.
    ///
    /// @param near whether they say nearly the same
    /// @param share of near copies the likeness, else the share of the text that stands in the other
    /// @param otherShare the same, seen from the other
    record Pair(Place text, Place other, boolean near, double share, double otherShare) {}

    /// How many items of a dataset are alike to some of another.
    record Counts(long near, long partial) {}

    /// The first item of the dataset that was not looked at yet.
    long next(String dataset) {
        return sqlite.read(connection -> number(connection, "SELECT next FROM learned WHERE dataset = ?1", dataset));
    }

    /// Whether all items of the dataset were looked at.
    boolean complete(String dataset) {
        return sqlite.read(connection -> number(connection, "SELECT complete FROM learned WHERE dataset = ?1", dataset))
                == 1;
    }

    /// Notes that the dataset gets new items.
    void outdate(String dataset) {
        sqlite.write(connection -> execute(connection, "UPDATE learned SET complete = 0 WHERE dataset = ?", dataset));
    }

    /// How many texts the index held when it was last heard of.
    long indexed() {
        return sqlite.read(connection -> number(connection, "SELECT texts FROM indexed"));
    }

    /// Whether the index holds texts of datasets that are gone.
    boolean holdsTheDead() {
        return sqlite.read(connection -> number(connection, "SELECT dead FROM indexed")) == 1;
    }

    /// Notes pairs of texts, one of which may not have been looked at wholly.
    void add(List<Pair> found) {
        sqlite.write(connection -> insert(connection, found));
    }

    /// Notes that the dataset was looked at up to the item `next`.
    ///
    /// @param complete whether there are no more
    /// @param indexed how many texts the index holds now
    void learn(String dataset, long next, boolean complete, long indexed) {
        sqlite.write(connection -> {
            execute(
                    connection,
                    "INSERT INTO learned (dataset, next, complete) VALUES (?, ?, ?) ON CONFLICT (dataset)"
                            + " DO UPDATE SET next = excluded.next, complete = excluded.complete",
                    dataset,
                    next,
                    complete ? 1 : 0);
            execute(connection, "UPDATE indexed SET texts = ?", indexed);
        });
    }

    private static void insert(Connection connection, List<Pair> found) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT OR REPLACE INTO pair SELECT a.number, b.number, ?, ?, ?, ?"
                        + " FROM learned a, learned b WHERE a.dataset = ? AND b.dataset = ?")) {
            for (Pair pair : found) {
                add(insert, pair.text(), pair.other(), pair.near(), pair.share());
                add(insert, pair.other(), pair.text(), pair.near(), pair.otherShare());
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Place text, Place other, boolean near, double share)
            throws SQLException {
        insert.setLong(1, text.ordinal());
        insert.setLong(2, other.ordinal());
        insert.setBoolean(3, near);
        insert.setDouble(4, share);
        insert.setString(5, text.dataset());
        insert.setString(6, other.dataset());
        insert.addBatch();
    }

    /// How many items of `dataset` are alike to some of `other`.
    Counts counts(String dataset, String other) {
        return sqlite.read(connection -> {
            long near = number(connection, "SELECT count(DISTINCT ordinal)" + PAIRS + "AND near", dataset, other);
            long all = number(connection, "SELECT count(DISTINCT ordinal)" + PAIRS, dataset, other);
            return new Counts(near, all - near);
        });
    }

    /// The pairs of the two that are most alike, near copies first.
    List<Pair> examples(String dataset, String other, int most) {
        return sqlite.read(connection -> {
            try (var select = prepare(
                            connection,
                            "SELECT ordinal, other_ordinal, near, share" + PAIRS
                                    + "ORDER BY near DESC, share DESC, ordinal, other_ordinal LIMIT ?3",
                            dataset,
                            other,
                            most);
                    var rows = select.executeQuery()) {
                var pairs = new ArrayList<Pair>();
                while (rows.next()) {
                    var text = new Place(dataset, rows.getLong(1));
                    var like = new Place(other, rows.getLong(2));
                    pairs.add(new Pair(text, like, rows.getBoolean(3), rows.getDouble(4), rows.getDouble(4)));
                }
                return pairs;
            }
        });
    }

    /// Items of the dataset that have pairs, from an ordinal on, some thousands at most.
    List<Long> paired(String dataset, long from) {
        return sqlite.read(connection -> {
            try (var select = prepare(
                            connection,
                            "SELECT DISTINCT ordinal FROM pair WHERE dataset = " + NUMBER
                                    + " AND ordinal >= ?2 ORDER BY ordinal LIMIT 5000",
                            dataset,
                            from);
                    var rows = select.executeQuery()) {
                var ordinals = new ArrayList<Long>();
                while (rows.next()) {
                    ordinals.add(rows.getLong(1));
                }
                return ordinals;
            }
        });
    }

    /// Forgets the pairs of items that are no longer part of the dataset.
    void forget(String dataset, List<Long> ordinals) {
        sqlite.write(connection -> {
            for (long ordinal : ordinals) {
                execute(
                        connection,
                        "DELETE FROM pair WHERE dataset = " + NUMBER + " AND ordinal = ?2",
                        dataset,
                        ordinal);
                execute(
                        connection,
                        "DELETE FROM pair WHERE other = " + NUMBER + " AND other_ordinal = ?2",
                        dataset,
                        ordinal);
            }
        });
    }

    /// Forgets a dataset that is gone.
    void forget(String dataset) {
        sqlite.write(connection -> {
            execute(connection, "DELETE FROM pair WHERE dataset = " + NUMBER, dataset);
            execute(connection, "DELETE FROM pair WHERE other = " + NUMBER, dataset);
            execute(connection, "DELETE FROM learned WHERE dataset = ?", dataset);
            execute(connection, "UPDATE indexed SET dead = 1 WHERE texts > 0");
        });
    }

    /// Forgets everything: the index is to be made anew.
    void clear() {
        sqlite.write(connection -> {
            execute(connection, "DELETE FROM pair");
            execute(connection, "DELETE FROM learned");
            execute(connection, "UPDATE indexed SET texts = 0, dead = 0");
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (var select = prepare(connection, sql, values);
                var rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
