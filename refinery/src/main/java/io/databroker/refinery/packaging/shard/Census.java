package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Workers;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the rows of a package, shard by shard on many threads, and looks whether each shard is what its table
/// promises.
///
/// @param statistics of all rows
/// @param problems what is wrong, by path
public record Census(Statistics statistics, Map<String, String> problems) {

    /// Counts all rows of `tables`.
    ///
    /// @param splits names, in the plan's order
    public static Census of(List<Table> tables, List<String> splits, ShardFiles files, int threads, Progress progress)
            throws IOException {
        progress.phase("Counting again", tables.stream().mapToLong(Table::rows).sum(), "items");
        var census = new Census(new Statistics(splits), new TreeMap<>());
        try (var parquet = new ParquetCensus();
                var workers = new Workers(threads)) {
            for (Table table : tables) {
                for (Shard shard : table.shards()) {
                    workers.submit(() -> {
                        progress.checkpoint();
                        census.count(new ShardReader(table), shard, splits, files, parquet);
                        progress.advance(shard.rows());
                    });
                }
            }
            workers.finish();
        } catch (SQLException e) {
            throw new DataBrokerException("The rows cannot be counted: " + e.getMessage(), e);
        }
        return census;
    }

    private void count(ShardReader reader, Shard shard, List<String> splits, ShardFiles files, ParquetCensus parquet)
            throws IOException {
        var counted = new Statistics(splits);
        var wrong = new ArrayList<String>();
        try {
            if (!reader.count(files.file(shard.path()), shard, parquet, counted)) {
                wrong.add("Its rows are not in order of their digests.");
            }
        } catch (DataBrokerException e) {
            wrong.add(e.getMessage());
        }
        if (wrong.isEmpty() && counted.rows() != shard.rows()) {
            wrong.add("It holds " + counted.rows() + " rows where the manifest promises " + shard.rows() + ".");
        }
        synchronized (this) {
            statistics.merge(counted);
            wrong.forEach(problem -> problems.put(shard.path(), problem));
        }
    }
}
