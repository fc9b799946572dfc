package io.databroker.refinery.refine.quality;

import io.databroker.refinery.decode.RecordContent;
import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a dataset's rows are like, column by column, and whether they agree on their columns. Mergeable: the same
/// for any order of the rows and any number of threads. Not shared between threads.
public final class RecordProfile {

    private final TreeMap<String, ColumnStatistics> columns = new TreeMap<>();
    private final TreeMap<String, Long> schemas = new TreeMap<>();
    private long rows;

    public void add(RecordContent row) {
        rows++;
        schemas.merge(String.join("\u0000", row.values().keySet()), 1L, Long::sum);
        row.values().forEach((name, value) -> columns.computeIfAbsent(name, n -> new ColumnStatistics())
                .add(value));
    }

    /// Adds what other rows of the same dataset gave.
    public void merge(RecordProfile other) {
        rows += other.rows;
        other.schemas.forEach((schema, count) -> schemas.merge(schema, count, Long::sum));
        other.columns.forEach((name, column) ->
                columns.computeIfAbsent(name, n -> new ColumnStatistics()).merge(column));
    }

    public long rows() {
        return rows;
    }

    /// By name, in alphabetical order.
    public SequencedMap<String, ColumnStatistics> columns() {
        return Collections.unmodifiableSequencedMap(columns);
    }

    /// Rows whose columns are not those of most rows, in [0, 1].
    public double driftShare() {
        long most = schemas.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return rows == 0 ? 0 : 1 - most / (double) rows;
    }
}
