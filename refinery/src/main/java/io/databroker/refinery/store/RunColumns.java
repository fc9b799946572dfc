package io.databroker.refinery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Columns of runs as whole BLOBs, derived from results and read at once. They can be deleted at any time.
///
/// Run 0 stands for the items themselves; its columns go when items come or leave.
public final class RunColumns {

    static final String SQL = """
            CREATE TABLE run_column (
                run INTEGER NOT NULL,
                name TEXT NOT NULL,
                data BLOB NOT NULL,
                PRIMARY KEY (run, name)
            ) STRICT;
            """;

    private final Sqlite sqlite;

    RunColumns(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /// Forgets what was derived from the items themselves; called inside a change of theirs.
    static void forgetItems(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM run_column WHERE run = 0")) {
            delete.executeUpdate();
        }
    }

    /// All columns of a run by name; none where they were never written.
    public Map<String, byte[]> read(long run) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT name, data FROM run_column WHERE run = ?")) {
                select.setLong(1, run);
                try (var rows = select.executeQuery()) {
                    var columns = new HashMap<String, byte[]>();
                    while (rows.next()) {
                        columns.put(rows.getString(1), rows.getBytes(2));
                    }
                    return columns;
                }
            }
        });
    }

    /// Puts these in place of whatever columns the run had.
    public void write(long run, Map<String, byte[]> columns) {
        sqlite.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM run_column WHERE run = ?");
                    var insert = connection.prepareStatement("INSERT INTO run_column VALUES (?, ?, ?)")) {
                delete.setLong(1, run);
                delete.executeUpdate();
                for (var column : columns.entrySet()) {
                    insert.setLong(1, run);
                    insert.setString(2, column.getKey());
                    insert.setBytes(3, column.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
