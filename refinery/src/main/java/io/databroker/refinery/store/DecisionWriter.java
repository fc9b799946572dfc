package io.databroker.refinery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes steps of decisions, inside the caller's transaction. Ordinals go in as one JSON list, so each statement
/// serves any number of items.
final class DecisionWriter {

    private static final String CHANGE = """
            INSERT INTO decision_change (step, item, before, after)
            SELECT ?, i.id, (SELECT d.keep FROM decided d WHERE d.item = i.id LIMIT 1), ?
            FROM json_each(?) j JOIN items i ON i.ordinal = j.value WHERE true
            ON CONFLICT DO UPDATE SET after = excluded.after""";

    private static final String DISTINCT = """
            INSERT OR IGNORE INTO distinction_change (step, a, b, told)
            SELECT ?, p.a, p.b, 1 FROM (
                SELECT min(x.id, y.id) AS a, max(x.id, y.id) AS b FROM json_each(?) j
                JOIN items x ON x.ordinal = (j.value ->> 0) JOIN items y ON y.ordinal = (j.value ->> 1)) p
            WHERE p.a <> p.b AND NOT EXISTS (SELECT 1 FROM distinction d WHERE d.a = p.a AND d.b = p.b)""";

    private static final String FORGET = """
            INSERT OR IGNORE INTO distinction_change (step, a, b, told)
            SELECT ?, d.a, d.b, 0 FROM json_each(?) j JOIN items i ON i.ordinal = j.value
            JOIN distinction d ON d.a = i.id OR d.b = i.id""";

    private static final String KNOW = """
            INSERT OR IGNORE INTO decided (ordinal, item, keep)
            SELECT i.ordinal, i.id, (SELECT d.keep FROM decided d WHERE d.item = i.id LIMIT 1)
            FROM json_each(?) j JOIN items i ON i.ordinal = j.value""";

    private static final String FOLLOW = """
            INSERT OR REPLACE INTO decided (ordinal, item, keep)
            SELECT i.ordinal, i.id, d.keep FROM items i CROSS JOIN decided d ON d.item = i.id
            WHERE i.ordinal >= ? AND d.ordinal < ?""";

    private final Connection connection;
    private final long step;

    private DecisionWriter(Connection connection, long step) {
        this.connection = connection;
        this.step = step;
    }

    /// Records what was said and lets it hold.
    ///
    /// @return the step's id, or 0 where nothing changed
    static long step(Connection connection, Said said, String description, Instant time) throws SQLException {
        long step = Sqlite.number(connection, "SELECT max(id) FROM decision_step") + 1;
        var writer = new DecisionWriter(connection, step);
        writer.update(
                "INSERT INTO decision_step (id, description, made) VALUES (?, ?, ?)",
                step,
                description,
                time.toEpochMilli());
        boolean changed = writer.record(said);
        if (changed) {
            writer.update("DELETE FROM decision_step WHERE undone = 1");
            writer.update(KNOW, mentioned(said).toString());
            writer.apply(false);
        } else {
            writer.update("DELETE FROM decision_step WHERE id = ?", step);
        }
        return changed ? step : 0;
    }

    /// Takes a step back, or again.
    static void turn(Connection connection, long step, boolean undo) throws SQLException {
        var writer = new DecisionWriter(connection, step);
        writer.apply(undo);
        writer.update("UPDATE decision_step SET undone = ? WHERE id = ?", undo ? 1 : 0, step);
    }

    /// Gives items from this ordinal on, just taken in, what was said of the same items under earlier ordinals.
    static void follow(Connection connection, long from) throws SQLException {
        new DecisionWriter(connection, 0).update(FOLLOW, from, from);
    }

    private boolean record(Said said) throws SQLException {
        update(CHANGE, step, 1, said.keep().toString());
        update(CHANGE, step, 0, said.drop().toString());
        List<List<Long>> pairs = said.distinct().stream()
                .map(pair -> List.of(pair.a(), pair.b()))
                .toList();
        update(DISTINCT, step, pairs.toString());
        update(CHANGE, step, null, said.clear().toString());
        update(FORGET, step, said.clear().toString());
        update("DELETE FROM decision_change WHERE step = ? AND before IS after", step);
        return Sqlite.number(
                        connection,
                        "SELECT EXISTS (SELECT 1 FROM decision_change WHERE step = " + step
                                + ") OR EXISTS (SELECT 1 FROM distinction_change WHERE step = " + step + ")")
                == 1;
    }

    private static List<Long> mentioned(Said said) {
        Stream<Long> single = Stream.of(said.keep(), said.drop(), said.clear()).flatMap(List::stream);
        LongStream paired = said.distinct().stream().flatMapToLong(pair -> LongStream.of(pair.a(), pair.b()));
        return Stream.concat(single, paired.boxed()).toList();
    }

    private void apply(boolean back) throws SQLException {
        update(
                "UPDATE decided SET keep = c." + (back ? "before" : "after")
                        + " FROM decision_change c WHERE c.step = ? AND c.item = decided.item",
                step);
        update(
                "INSERT OR IGNORE INTO distinction SELECT a, b FROM distinction_change WHERE step = ? AND told = ?",
                step,
                back ? 0 : 1);
        update(
                "DELETE FROM distinction WHERE (a, b) IN"
                        + " (SELECT a, b FROM distinction_change WHERE step = ? AND told = ?)",
                step,
                back ? 1 : 0);
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
