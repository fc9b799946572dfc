package io.databroker.refinery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The runs of one dataset, written. Every call is one transaction, so a run that was cut short goes on from the
/// last.
public final class RunStore {

    private final Sqlite sqlite;

    RunStore(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /// Begins a run and returns its number.
    public long begin(String recipe, String program, Digest input) {
        return begin(recipe, program, input, false);
    }

    /// Begins a trial: a run that is no version, to be deleted when it has been looked at.
    public long beginTrial(String recipe, String program, Digest input) {
        return begin(recipe, program, input, true);
    }

    private long begin(String recipe, String program, Digest input, boolean trial) {
        long[] id = new long[1];
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO run (recipe, program, input, trial) VALUES (?, ?, ?, ?) RETURNING id")) {
                insert.setString(1, recipe);
                insert.setString(2, program);
                insert.setBytes(3, input.bytes());
                insert.setBoolean(4, trial);
                try (var rows = insert.executeQuery()) {
                    id[0] = rows.getLong(1);
                }
            }
        });
        return id[0];
    }

    /// What tables of items read at once.
    public RunColumns columns() {
        return new RunColumns(sqlite);
    }

    /// All runs in the order they were begun, without trials and those that were discarded.
    public List<RunState> all() {
        return select("trial = 0 AND discarded = 0");
    }

    /// Trials that nobody has deleted yet.
    public List<RunState> trials() {
        return select("trial = 1");
    }

    /// Takes a run out of sight, or brings it back. It is deleted for good by [#purge].
    public void discard(long run, boolean away) {
        sqlite.write(connection -> update(connection, "UPDATE run SET discarded = ? WHERE id = ?", away ? 1 : 0, run));
    }

    /// Deletes the runs that were discarded.
    public void purge() {
        select("discarded = 1").forEach(run -> delete(run.id()));
    }

    private List<RunState> select(String condition) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM run WHERE " + condition + " ORDER BY id");
                    var rows = select.executeQuery()) {
                var runs = new ArrayList<RunState>();
                while (rows.next()) {
                    runs.add(state(rows));
                }
                return runs;
            }
        });
    }

    /// One run, whatever it is.
    public Optional<RunState> find(long run) {
        return select("id = " + run).stream().findFirst();
    }

    /// Removes a run and everything it found out.
    public void delete(long run) {
        sqlite.write(connection -> {
            for (String table : List.of("result", "segment", "sketch", "pair", "cluster", "run_column")) {
                update(connection, "DELETE FROM " + table + " WHERE run = ?", run);
            }
            update(connection, "DELETE FROM run WHERE id = ?", run);
        });
    }

    /// Commits batches of results that follow each other; the run goes on behind the last of them.
    public void commit(long run, List<Segment> segments) {
        sqlite.write(connection -> {
            SegmentRows.insert(connection, run, segments);
            update(
                    connection,
                    "UPDATE run SET next_ordinal = ? WHERE id = ?",
                    segments.getLast().last() + 1,
                    run);
        });
    }

    /// Commits what one grouping found. Items that a new member stood for so far go with it to its representative;
    /// not so where the tie is semantic, for then the member still stands for them itself.
    public void commitClusters(long run, int groupingsDone, List<Placement> placements, List<PairRow> pairs) {
        sqlite.write(connection -> {
            try (var place =
                            connection.prepareStatement("UPDATE result SET tier = ?, representative = ?, similarity = ?"
                                    + " WHERE run = ? AND ordinal = ?");
                    var follow = connection.prepareStatement("UPDATE result INDEXED BY result_representative SET tier ="
                            + " ?, representative = ?, similarity = min(similarity, ?) WHERE run = ? AND"
                            + " representative = ? AND representative IS NOT NULL")) {
                for (Placement placement : placements) {
                    boolean member = placement.ordinal() != placement.representative()
                            && !placement.tier().equals("semantic");
                    for (PreparedStatement update : member ? List.of(follow, place) : List.of(place)) {
                        update.setString(1, placement.tier());
                        update.setLong(2, placement.representative());
                        update.setDouble(3, placement.score());
                        update.setLong(4, run);
                        update.setLong(5, placement.ordinal());
                        update.executeUpdate();
                    }
                }
            }
            insertPairs(connection, run, pairs);
            update(connection, "UPDATE run SET groupings_done = ? WHERE id = ?", groupingsDone, run);
        });
    }

    /// Commits the report, which ends the run, and lets go of the fingerprints. Committed again where the seller
    /// has decided otherwise since.
    ///
    /// @param decisions digest of the decisions that the report takes into account, or null for none
    public void finish(long run, String report, @Nullable Digest decisions) {
        sqlite.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE run SET report = ?, decisions = ? WHERE id = ?")) {
                update.setString(1, report);
                update.setBytes(2, decisions == null ? null : decisions.bytes());
                update.setLong(3, run);
                update.executeUpdate();
            }
            update(connection, ClusterSchema.FILL.formatted("run = ?"), run);
            update(connection, "DELETE FROM sketch WHERE run = ?", run);
        });
    }

    /// Visits the fingerprints of one grouping in order of ordinals.
    public void forEachSketch(long run, String grouping, BiConsumer<Long, byte[]> visitor) {
        long[] next = {0};
        while (true) {
            byte @Nullable [] page = sqlite.read(connection -> {
                try (var select = connection.prepareStatement("SELECT first, data FROM sketch WHERE run = ? AND"
                        + " grouping = ? AND first >= ? ORDER BY first LIMIT 1")) {
                    select.setLong(1, run);
                    select.setString(2, grouping);
                    select.setLong(3, next[0]);
                    try (var rows = select.executeQuery()) {
                        if (!rows.next()) {
                            return null;
                        }
                        next[0] = rows.getLong(1) + 1;
                        return rows.getBytes(2);
                    }
                }
            });
            if (page == null) {
                return;
            }
            SketchPage.read(page, visitor);
        }
    }

    private static RunState state(ResultSet row) throws SQLException {
        byte[] decisions = row.getBytes("decisions");
        return new RunState(
                row.getLong("id"),
                row.getString("recipe"),
                row.getString("program"),
                Digest.of(row.getBytes("input")),
                row.getLong("next_ordinal"),
                row.getInt("groupings_done"),
                row.getString("report"),
                decisions == null ? null : Digest.of(decisions));
    }

    private static void insertPairs(Connection connection, long run, List<PairRow> pairs) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (PairRow pair : pairs) {
                insert.setLong(1, run);
                insert.setString(2, pair.tier());
                insert.setLong(3, pair.a());
                insert.setLong(4, pair.b());
                insert.setString(5, pair.method());
                insert.setDouble(6, pair.score());
                insert.setDouble(7, pair.threshold());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void update(Connection connection, String sql, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
