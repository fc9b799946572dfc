package io.databroker.refinery.refine.quality;

import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.refine.quality.ColumnStatistics.Spot;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the rows of a table are like, column by column, and whether they agree on their columns. Rows come in
/// order; the profiles of parts are put together in order and give what the whole would give. Not shared between
/// threads.
///
/// Memory is bounded: columns beyond the most that were asked for are not described, and of sets of columns the
/// first 4,096 are counted.
public final class RecordProfile {

    private static final int MOST_SCHEMAS = 4096;

    private final SequencedMap<String, ColumnStatistics> columns = new LinkedHashMap<>();
    private final Map<Long, Long> schemas = new HashMap<>();
    private final int mostColumns;
    private boolean moreColumns;
    private long rows;

    /// @param mostColumns how many columns of single rows are described: those that come first
    public RecordProfile(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    /// The row that follows.
    ///
    /// @param ordinal of its item, higher than any before
    public void add(long ordinal, RecordContent row) {
        var spot = new Spot(rows++, ordinal);
        long schema = 0;
        for (var field : row.values().entrySet()) {
            schema += ValueHash.mix(field.getKey().hashCode());
            ColumnStatistics column = column(field.getKey(), mostColumns);
            if (column != null) {
                column.add(spot, field.getValue());
            }
        }
        count(schema, 1);
    }

    /// Adds the rows that follow these.
    ///
    /// @param most how many columns may be described then, at least as many as are now
    public void merge(RecordProfile next, int most) {
        next.schemas.forEach(this::count);
        moreColumns |= next.moreColumns;
        next.columns.forEach((name, other) -> {
            ColumnStatistics column = column(name, most);
            if (column != null) {
                column.merge(other, rows);
            }
        });
        rows += next.rows;
    }

    private @Nullable ColumnStatistics column(String name, int most) {
        ColumnStatistics column = columns.get(name);
        if (column == null && columns.size() < most) {
            column = new ColumnStatistics();
            columns.put(name, column);
        }
        moreColumns |= column == null;
        return column;
    }

    private void count(long schema, long times) {
        if (schemas.size() < MOST_SCHEMAS || schemas.containsKey(schema)) {
            schemas.merge(schema, times, Long::sum);
        }
    }

    public long rows() {
        return rows;
    }

    /// By name, in the order in which they first come.
    public SequencedMap<String, ColumnStatistics> columns() {
        return Collections.unmodifiableSequencedMap(columns);
    }

    /// Whether there are columns that are not described.
    public boolean hasMoreColumns() {
        return moreColumns;
    }

    /// Rows whose columns are not those of most rows, in [0, 1].
    public double driftShare() {
        long most = schemas.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return rows == 0 ? 0 : 1 - most / (double) rows;
    }
}
