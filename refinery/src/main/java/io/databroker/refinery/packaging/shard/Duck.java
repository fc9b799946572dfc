package io.databroker.refinery.packaging.shard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// DuckDB, held to one thread, little memory and no network, so that it writes the same bytes each time.
final class Duck {

    /// The most that it may use beside what its longest row needs, in bytes.
    private static final long MEMORY = 512L << 20;

    private static final long SMALLEST_BUFFER = 1 << 20;

    /// Rows in a row group: about 20 MB of rows of 1 kB.
    private static final int ROW_GROUP = 20_480;

    private Duck() {}

    static Connection open() throws SQLException {
        return open(0);
    }

    private static Connection open(long longestRow) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '" + ((MEMORY + 8 * longestRow) >> 20) + "MiB'");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET parquet_metadata_cache = true");
        }
        return connection;
    }

    /// Writes the rows of `lines` (JSON lines) as Parquet, in their order.
    ///
    /// @param longestRow bytes of the longest line
    static void parquet(Path lines, long longestRow, List<Column> columns, Path parquet) throws SQLException {
        String types = columns.stream()
                .map(c -> literal(c.name()) + ": '" + c.type().sql() + "'")
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "));
        String sql = """
                COPY (SELECT %s FROM read_json(%s, format = 'newline_delimited', columns = {%s},
                maximum_object_size = %d)) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)
                """.formatted(
                        names,
                        literal(lines.toString()),
                        types,
                        Math.max(SMALLEST_BUFFER, longestRow + 64),
                        literal(parquet.toString()),
                        ROW_GROUP);
        try (Connection connection = open(longestRow);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The rows of a Parquet file, for a FROM.
    static String parquet(Path file) {
        return "read_parquet(" + literal(file.toString()) + ")";
    }

    /// `name` as SQL quotes it.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// `text` as a literal of SQL.
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
