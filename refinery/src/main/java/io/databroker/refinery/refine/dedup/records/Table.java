package io.databroker.refinery.refine.dedup.records;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The rows of one table, by column, with those columns that help to tell who or what a row is about.
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
    private final TreeMap<Integer, Column> byName = new TreeMap<>();
    private List<Column> columns = List.of();
    private int filled;
    private int file;
    private long fileHash;

    /// A table for so many rows, still empty.
    Table(int rows) {
        ordinals = new long[rows];
    }

    /// The next row.
    void add(long ordinal, byte[] sketch) {
        long hash = RecordSketch.file(sketch);
        file += hash == fileHash ? 0 : 1;
        fileHash = hash;
        int row = filled++;
        ordinals[row] = ordinal;
        RecordSketch.forEach(sketch, (value, name) -> byName.computeIfAbsent(name, n -> new Column(rows()))
                .set(row, file, value));
    }

    /// No more rows are to come: chooses the columns and forgets the others.
    void complete() {
        byName.values().forEach(Column::complete);
        boolean events = byName.values().stream().anyMatch(Column::isTime);
        columns = events ? List.of() : telling(List.copyOf(byName.values()));
        byName.clear();
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
