package io.databroker.refinery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What the seller decided against or beyond the runs: items to keep, items to leave out, pairs that are no
/// duplicates.
///
/// Runs are not touched: whoever reads one sees it with the decisions laid over it, at once. Only `distinct` also
/// changes what later runs find. Every call that decides is one step, undone and redone as one; a new step forgets
/// the steps that were undone before it. Each is a handful of statements, for one item as for a million.
public final class Decisions {

    private final Sqlite sqlite;

    Decisions(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /// Takes a step. Nothing is recorded where it changes nothing.
    ///
    /// @param description one line for people, such as `Keep 3 items`
    /// @param time now
    /// @return the step, or nothing where all of it held already
    public Optional<DecisionStep> decide(Said said, String description, Instant time) {
        long[] step = new long[1];
        sqlite.write(connection -> step[0] = DecisionWriter.step(connection, said, description, time));
        return history().stream().filter(taken -> taken.id() == step[0]).findFirst();
    }

    /// Takes the newest step back that still holds.
    ///
    /// @return that step, or nothing where none is left
    public Optional<DecisionStep> undo() {
        return history().reversed().stream()
                .filter(step -> !step.undone())
                .findFirst()
                .map(step -> turn(step, true));
    }

    /// Takes the oldest step again that was undone.
    ///
    /// @return that step, or nothing where none is left
    public Optional<DecisionStep> redo() {
        return history().stream().filter(DecisionStep::undone).findFirst().map(step -> turn(step, false));
    }

    private DecisionStep turn(DecisionStep step, boolean undo) {
        sqlite.write(connection -> DecisionWriter.turn(connection, step.id(), undo));
        return new DecisionStep(step.id(), step.description(), step.time(), undo, step.items(), step.pairs());
    }

    /// All steps, oldest first; those undone come last.
    public List<DecisionStep> history() {
        return rows(
                """
                SELECT s.id, s.description, s.made, s.undone,
                    (SELECT count(*) FROM decision_change c WHERE c.step = s.id),
                    (SELECT count(*) FROM distinction_change c WHERE c.step = s.id)
                FROM decision_step s ORDER BY s.id""",
                row -> new DecisionStep(
                        row.getLong(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getBoolean(4),
                        row.getLong(5),
                        row.getLong(6)));
    }

    /// The items that the seller keeps, by ordinal.
    public BitSet kept() {
        return ordinals("SELECT ordinal FROM decided WHERE keep = 1");
    }

    /// The items that the seller leaves out, by ordinal.
    public BitSet dropped() {
        return ordinals("SELECT ordinal FROM decided WHERE keep = 0");
    }

    /// The pairs that are no duplicates, in order of ordinals.
    public List<ToldApart> apart() {
        return rows("""
                SELECT DISTINCT min(x.ordinal, y.ordinal), max(x.ordinal, y.ordinal)
                FROM distinction t JOIN decided x ON x.item = t.a JOIN decided y ON y.item = t.b
                ORDER BY 1, 2""", row -> new ToldApart(row.getLong(1), row.getLong(2)));
    }

    /// Identifies all that holds now, whatever the steps were that led to it; nothing where nothing was decided.
    public Optional<Digest> digest() {
        var digest = Digest.newMessageDigest();
        List<byte[][]> facts = rows("""
                SELECT DISTINCT item, CASE keep WHEN 1 THEN x'01' ELSE x'00' END FROM decided WHERE keep IS NOT NULL
                UNION ALL SELECT a, b FROM distinction ORDER BY 1, 2""", row -> new byte[][] {row.getBytes(1), row.getBytes(2)});
        for (byte[][] fact : facts) {
            digest.update((byte) fact[1].length);
            digest.update(fact[0]);
            digest.update(fact[1]);
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(Digest.of(digest.digest()));
    }

    private BitSet ordinals(String sql) {
        var set = new BitSet();
        rows(sql, row -> Math.toIntExact(row.getLong(1))).forEach(set::set);
        return set;
    }

    private <T> List<T> rows(String sql, Row<T> reader) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(sql);
                    var rows = select.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        });
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
