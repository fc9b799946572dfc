package io.databroker.refinery.refine.dedup.records;

import io.databroker.refinery.refine.ItemView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The rows to compare, by column, with those columns that help to tell who or what a row is about.
///
/// Found from the data: a column that numbers the rows is no evidence, nor is a constant one, nor a measurement,
/// nor one that follows from another, as a country does from a town. Where there is a time of day the rows are
/// events, and two like events are two events.
final class Table {

    private static final int MOST_COLUMNS = 16;
    private static final int LEAST_COLUMNS = 3;
    private static final double LEAST_ENTROPY = 1;
    private static final double NAMING_ENTROPY = 4;

    private final long[] ordinals;
    private final List<Column> columns;

    private Table(long[] ordinals, List<Column> columns) {
        this.ordinals = ordinals;
        this.columns = columns;
    }

    static Table of(ItemView all) {
        int rows = Math.toIntExact(all.size());
        var ordinals = new long[rows];
        var byName = new TreeMap<Integer, Column>();
        var next = new int[1];
        all.forEachSketch((ordinal, sketch) -> {
            int row = next[0]++;
            ordinals[row] = ordinal;
            RecordSketch.forEach(sketch, (value, name) -> byName.computeIfAbsent(name, n -> new Column(rows))
                    .set(row, value));
        });
        byName.values().forEach(Column::complete);
        boolean events = byName.values().stream().anyMatch(Column::isTime);
        return new Table(ordinals, events ? List.of() : telling(new ArrayList<>(byName.values())));
    }

    private static List<Column> telling(List<Column> columns) {
        Predicate<Column> says =
                column -> !column.isIdentifier() && !column.isMeasurement() && column.entropy() >= LEAST_ENTROPY;
        var telling = new ArrayList<Column>();
        for (Column column : columns.stream().filter(says).limit(MOST_COLUMNS).toList()) {
            if (telling.stream().noneMatch(other -> other.determines(column))) {
                telling.removeIf(column::determines);
                telling.add(column);
            }
        }
        boolean names = telling.stream().anyMatch(column -> column.isWording() && column.entropy() >= NAMING_ENTROPY);
        return names && telling.size() >= LEAST_COLUMNS ? telling : List.of();
    }

    int rows() {
        return ordinals.length;
    }

    long ordinal(int row) {
        return ordinals[row];
    }

    /// None where rows cannot be told from each other well enough.
    List<Column> columns() {
        return columns;
    }

    /// The information in what two rows have exactly in common, in bits.
    double commonBits(int a, int b) {
        double bits = 0;
        for (Column column : columns) {
            int code = column.code(a);
            if (code >= 0 && code == column.code(b)) {
                bits += column.bits(code);
            }
        }
        return bits;
    }

    /// The number of pairs of rows.
    double pairs() {
        return rows() * (rows() - 1.0) / 2;
    }
}
