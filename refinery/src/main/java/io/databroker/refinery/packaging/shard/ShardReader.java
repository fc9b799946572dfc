package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Reads shards back.
///
/// @param table that they belong to
public record ShardReader(Table table) {

    /// Hands our columns of every row to `rows`, in order.
    ///
    /// @throws DataBrokerException where the shard is not what its table says
    public void scan(Path shard, Consumer<RowFacts> rows) {
        try {
            switch (table.layout()) {
                case PARQUET -> new ParquetRows(table, shard).scan(rows);
                case JSONL, FILES -> new JsonRows(table.family()).scan(shard, rows);
                case TAR -> new TarRows(table.family()).scan(shard, rows);
            }
        } catch (IOException | SQLException | JacksonException e) {
            throw new DataBrokerException("The shard " + shard.getFileName() + " cannot be read.", e);
        }
    }

    /// Counts the rows into `statistics` and says whether they are in order.
    ///
    /// @param file the shard
    /// @param shard what the manifest says of it
    /// @param parquet counts those that are Parquet
    /// @throws DataBrokerException where the shard is not what its table says
    boolean count(Path file, Shard shard, ParquetCensus parquet, Statistics statistics) {
        try {
            if (table.layout() == Layout.PARQUET) {
                return parquet.count(table, file, shard, statistics);
            }
            var order = new RowOrder(shard);
            scan(file, row -> {
                statistics.add(row, shard.split());
                order.next(row.sha256());
            });
            return order.isKept();
        } catch (SQLException | IllegalArgumentException e) {
            throw new DataBrokerException("The shard " + file.getFileName() + " cannot be counted.", e);
        }
    }

    /// The first rows with all their columns, at most `limit`.
    ///
    /// @throws DataBrokerException where the shard is not what its table says
    public List<ObjectNode> first(Path shard, int limit) {
        try {
            return switch (table.layout()) {
                case PARQUET -> new ParquetRows(table, shard).first(limit);
                case JSONL, FILES -> new JsonRows(table.family()).first(shard, limit);
                case TAR -> new TarRows(table.family()).first(shard, limit);
            };
        } catch (IOException | SQLException | JacksonException e) {
            throw new DataBrokerException("The shard " + shard.getFileName() + " cannot be read.", e);
        }
    }
}
