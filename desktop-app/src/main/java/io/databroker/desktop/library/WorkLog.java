package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.store.Sqlite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All long work that was ever begun in the library and what became of it. What a crash cut short is still
/// `RUNNING` in it when the library is opened again, and is offered for going on.
public final class WorkLog {

    /// Lets failures be told in other languages than English.
    static final String TELLING = "ALTER TABLE work ADD COLUMN telling TEXT;";

    static final String SQL = """
            CREATE TABLE work (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                dataset TEXT NOT NULL,
                body TEXT NOT NULL,
                state TEXT NOT NULL,
                outcome TEXT,
                begun_at INTEGER NOT NULL,
                ended_at INTEGER
            ) STRICT;
            CREATE INDEX work_dataset ON work (dataset, id);
            CREATE INDEX work_open ON work (id) WHERE state = 'running';
            """;

    /// What became of a piece of work.
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        DISMISSED
    }

    /// One piece of work.
    ///
    /// @param outcome what it gave, as JSON; null unless it is done
    /// @param failure why it failed; null unless it did
    public record Entry(
            long id,
            WorkOrder order,
            State state,
            @Nullable String outcome,
            @Nullable Sentence failure,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    private final Sqlite sqlite;
    private final InstantSource clock;

    WorkLog(Sqlite sqlite, InstantSource clock) {
        this.sqlite = sqlite;
        this.clock = clock;
    }

    /// Notes that work begins.
    public Entry begin(WorkOrder order) {
        Instant now = clock.instant();
        long[] id = new long[1];
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO work (kind, dataset, body, state, begun_at)"
                    + " VALUES (?, ?, ?, 'running', ?) RETURNING id")) {
                insert.setString(1, code(order.kind()));
                insert.setString(2, order.dataset());
                insert.setString(3, order.toJson());
                insert.setLong(4, now.toEpochMilli());
                try (var rows = insert.executeQuery()) {
                    id[0] = rows.getLong(1);
                }
            }
        });
        return new Entry(id[0], order, State.RUNNING, null, null, now, null);
    }

    /// Notes how work ended that did not fail.
    public void end(long id, State state, @Nullable String outcome) {
        end(id, state, outcome, null);
    }

    /// Notes why work failed.
    public void fail(long id, Sentence why) {
        end(id, State.FAILED, why.english(), why.telling());
    }

    private void end(long id, State state, @Nullable String outcome, @Nullable Telling telling) {
        sqlite.write(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE work SET state = ?, outcome = ?, telling = ?, ended_at = ? WHERE id = ?")) {
                update.setString(1, code(state));
                update.setString(2, outcome);
                update.setString(3, telling == null ? null : Json.MAPPER.writeValueAsString(telling));
                update.setLong(4, clock.instant().toEpochMilli());
                update.setLong(5, id);
                update.executeUpdate();
            }
        });
    }

    /// Work that has not ended, oldest first.
    public List<Entry> open() {
        return select("SELECT * FROM work WHERE state = 'running' AND ?1 IS NULL ORDER BY id", null);
    }

    /// The newest work on a dataset, newest first, 500 entries at most.
    public List<Entry> of(String dataset) {
        return select("SELECT * FROM work WHERE dataset = ? ORDER BY id DESC LIMIT 500", dataset);
    }

    /// The newest work of all, newest first, 100 entries at most.
    public List<Entry> newest() {
        return select("SELECT * FROM work WHERE ?1 IS NULL ORDER BY id DESC LIMIT 100", null);
    }

    private List<Entry> select(String sql, @Nullable String dataset) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setString(1, dataset);
                try (var rows = select.executeQuery()) {
                    var entries = new ArrayList<Entry>();
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                    return entries;
                }
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var kind = WorkOrder.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        var state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        String outcome = row.getString("outcome");
        long ended = row.getLong("ended_at");
        return new Entry(
                row.getLong("id"),
                WorkOrder.parse(kind, row.getString("body")),
                state,
                state == State.FAILED ? null : outcome,
                state == State.FAILED ? failure(outcome, row.getString("telling")) : null,
                Instant.ofEpochMilli(row.getLong("begun_at")),
                ended == 0 ? null : Instant.ofEpochMilli(ended));
    }

    private static Sentence failure(@Nullable String english, @Nullable String telling) {
        return new Sentence(
                english == null ? "" : english, telling == null ? null : Json.MAPPER.readValue(telling, Telling.class));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
