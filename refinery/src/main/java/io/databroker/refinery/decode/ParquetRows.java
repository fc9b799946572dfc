package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Parquet to JSON lines, by DuckDB with a bounded memory. Runs in a worker process only.
final class ParquetRows {

    private ParquetRows() {}

    /// Writes each row of `input` as a JSON object on a line of `output`, in their order.
    ///
    /// @param input a path without quotes or wildcards
    /// @return how many rows
    static long write(Path input, Path output) {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("SET threads = 1");
            return statement.executeUpdate(
                    "COPY (SELECT * FROM read_parquet('%s')) TO '%s' (FORMAT JSON)".formatted(input, output));
        } catch (SQLException e) {
            String message = e.getMessage() == null ? "" : e.getMessage();
            throw new UndecodableException(
                    Sentence.of(
                            "parquet_unreadable",
                            "The Parquet file cannot be read: {detail}.",
                            "detail",
                            message.lines().findFirst().orElse("")),
                    e);
        }
    }
}
