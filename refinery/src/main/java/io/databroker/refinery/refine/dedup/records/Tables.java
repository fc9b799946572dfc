package io.databroker.refinery.refine.dedup.records;

import io.databroker.refinery.refine.ItemView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Sorts the rows of a dataset into tables, because only rows of one kind can be compared column by column.
///
/// The rows of a file stand in one table, whatever values some of them lack, and files with much the same columns
/// share a table: yearly exports, parts, a later version with a column more. Shapes with the most columns come
/// first and found tables; a file joins the first table that has three quarters of its columns, where those are
/// at least half of the table's. Two passes over the sketches; what is kept of a file is the set of its columns.
final class Tables {

    private static final double LEAST_OF_FILE = .75;
    private static final double LEAST_OF_TABLE = .5;

    private final Map<Long, Shape> shapes = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();

    private Tables() {}

    /// The columns of one file, as hashes of their names.
    private static final class Shape {
        private final Set<Integer> columns = new HashSet<>();
        private int rows;
    }

    /// Files of one table.
    private record Kind(Set<Integer> columns, List<Long> files) {

        boolean admits(Set<Integer> others) {
            long common = others.stream().filter(columns::contains).count();
            return common >= LEAST_OF_FILE * others.size() && common >= LEAST_OF_TABLE * columns.size();
        }
    }

    /// The tables of all rows.
    static List<Table> of(ItemView all) {
        var tables = new Tables();
        all.forEachSketch((_, sketch) -> tables.see(sketch));
        tables.sort();
        return tables.fill(all);
    }

    private void see(byte[] sketch) {
        Shape shape = shapes.computeIfAbsent(RecordSketch.file(sketch), _ -> new Shape());
        RecordSketch.forEachColumn(sketch, shape.columns::add);
        shape.rows++;
    }

    private void sort() {
        var bySize = new ArrayList<>(shapes.entrySet());
        bySize.sort(Comparator.comparingInt((Map.Entry<Long, Shape> file) ->
                        -file.getValue().columns.size())
                .thenComparing(file -> new TreeSet<>(file.getValue().columns).toString())
                .thenComparing(Map.Entry::getKey));
        bySize.forEach(file -> place(file.getKey(), file.getValue().columns));
    }

    private void place(long file, Set<Integer> columns) {
        for (Kind kind : kinds) {
            if (kind.admits(columns)) {
                kind.files.add(file);
                return;
            }
        }
        kinds.add(new Kind(columns, new ArrayList<>(List.of(file))));
    }

    private List<Table> fill(ItemView all) {
        var tables = new ArrayList<Table>();
        var byFile = new HashMap<Long, Table>();
        for (Kind kind : kinds) {
            var table = new Table(kind.files.stream()
                    .mapToInt(file -> Objects.requireNonNull(shapes.get(file)).rows)
                    .sum());
            kind.files.forEach(file -> byFile.put(file, table));
            tables.add(table);
        }
        all.forEachSketch((ordinal, sketch) ->
                Objects.requireNonNull(byFile.get(RecordSketch.file(sketch))).add(ordinal, sketch));
        tables.forEach(Table::complete);
        return tables;
    }
}
