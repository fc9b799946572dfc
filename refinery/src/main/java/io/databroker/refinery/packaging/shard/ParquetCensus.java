package io.databroker.refinery.packaging.shard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/// Counts the rows of Parquet shards by columns, in DuckDB, so that hardly any row is looked at alone: groups of
/// rows that agree in all that is counted, then the digests, of which each row has its own.
///
/// Two scans of our own columns; the texts are not read. About half a microsecond of one core a row. One database
/// serves many threads, each with a connection of its own.
final class ParquetCensus implements AutoCloseable {

    private final Connection database;

    ParquetCensus() throws SQLException {
        database = Duck.open();
    }

    /// Counts the rows of a shard of `table` into `statistics` and says whether their digests are in order.
    ///
    /// @param file the shard
    /// @param shard what the manifest says of it
    boolean count(Table table, Path file, Shard shard, Statistics statistics) throws SQLException {
        try (Connection connection = database.unwrap(DuckDBConnection.class).duplicate();
                Statement statement = connection.createStatement()) {
            new ParquetRows(table, file).checkSchema(statement);
            return new Count(table, Duck.parquet(file), shard, statement, statistics).run();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private record Count(Table table, String rows, Shard shard, Statement statement, Statistics statistics) {

        boolean run() throws SQLException {
            groups();
            clusters();
            return contents() || inOrder();
        }

        private void groups() throws SQLException {
            List<String> keys = Stream.concat(RowGroup.MIXES.stream(), Stream.of("findings"))
                    .map(this::valueOrNull)
                    .toList();
            var selected = new ArrayList<>(keys);
            selected.add(column("overall").map(Count::bin).orElse("NULL"));
            selected.add("count(*)");
            selected.add(column("bytes")
                    .map("coalesce(sum(%s), 0)::BIGINT"::formatted)
                    .orElse("0"));
            for (String name : RowGroup.SUMMED) {
                selected.add(column(name).map(Count::sum).orElse("0"));
                selected.add(column(name).map("count(%s)"::formatted).orElse("0"));
            }
            String sql = "SELECT " + String.join(", ", selected) + " FROM " + rows + " GROUP BY ALL";
            try (ResultSet groups = statement.executeQuery(sql)) {
                while (groups.next()) {
                    statistics.add(group(groups), shard.split());
                }
            }
        }

        private static String bin(String score) {
            return "greatest(0, least(%d, trunc(%s * %d)))::INTEGER".formatted(RowGroup.BINS - 1, score, RowGroup.BINS);
        }

        private static String sum(String value) {
            return "sum(floor(%s * %d + 0.5)::BIGINT)::BIGINT".formatted(value, RowGroup.UNIT);
        }

        /// The first eight bytes of a digest, as a signed number in the order of unsigned ones.
        private static String prefix(String digest) {
            return "(('0x' || %s[1:16])::UBIGINT::HUGEINT - 9223372036854775808)::BIGINT".formatted(digest);
        }

        private static RowGroup group(ResultSet row) throws SQLException {
            int at = RowGroup.MIXES.size() + 3;
            var group = new RowGroup(row.getLong(at), row.getLong(at + 1));
            for (int i = 0; i < group.mixes.length; i++) {
                group.mixes[i] = row.getString(i + 1);
            }
            group.findings = row.getString(at - 2);
            int bin = row.getInt(at - 1);
            group.bin = row.wasNull() ? -1 : bin;
            for (int i = 0; i < group.sums.length; i++) {
                group.sums[i] = row.getLong(at + 2 + 2 * i);
                group.counts[i] = row.getLong(at + 3 + 2 * i);
            }
            return group;
        }

        private void clusters() throws SQLException {
            Optional<String> cluster = column("cluster");
            if (cluster.isPresent()) {
                String sql =
                        "SELECT DISTINCT %s FROM %s WHERE %s IS NOT NULL".formatted(cluster.get(), rows, cluster.get());
                try (ResultSet clusters = statement.executeQuery(sql)) {
                    while (clusters.next()) {
                        statistics.addCluster(clusters.getString(1), shard.split());
                    }
                }
            }
        }

        /// Counts the contents; true where the first eight bytes of the digests already show that they are in
        /// order.
        private boolean contents() throws SQLException {
            Optional<String> digest = column("sha256");
            if (digest.isEmpty()) {
                return false;
            }
            String sql =
                    "SELECT " + prefix(digest.get()) + " FROM " + rows + " WHERE strlen(" + digest.get() + ") >= 16";
            long last = Long.MIN_VALUE;
            long counted = 0;
            boolean rising = true;
            try (ResultSet prefixes = statement.executeQuery(sql)) {
                while (prefixes.next()) {
                    long prefix = prefixes.getLong(1);
                    rising &= prefix > last && (counted > 0 || notBefore(prefix));
                    last = prefix;
                    counted++;
                    statistics.addContent(prefix ^ Long.MIN_VALUE, shard.split());
                }
            }
            return rising && counted == shard.rows();
        }

        private boolean notBefore(long prefix) {
            return HexFormat.of().toHexDigits(prefix ^ Long.MIN_VALUE).compareTo(RowOrder.first(shard)) >= 0;
        }

        /// Compares whole digests, of all rows.
        private boolean inOrder() throws SQLException {
            String digest = column("sha256").map("coalesce(%s, '')"::formatted).orElse("''");
            String sql = "SELECT count(*) FROM (SELECT %s < lag(%s, 1, %s) OVER () AS broken FROM %s) WHERE broken"
                    .formatted(digest, digest, Duck.literal(RowOrder.first(shard)), rows);
            try (ResultSet broken = statement.executeQuery(sql)) {
                return broken.next() && broken.getLong(1) == 0;
            }
        }

        private String valueOrNull(String name) {
            return column(name).orElse("NULL");
        }

        /// Our column of that name as SQL spells it, where the table has it.
        private Optional<String> column(String name) {
            String full = table.family().prefix() + name;
            return table.columns().stream()
                    .filter(column -> column.name().equals(full))
                    .map(column -> Duck.quoted(full))
                    .findFirst();
        }
    }
}
