package io.databroker.refinery.packaging.shard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The columns seen in the rows of one table. What comes out does not depend on the order in which rows went in.
/// Used by one thread.
final class TableSchema {

    /// More columns than this are not made into a Parquet table.
    private static final int WIDEST = 500;

    private final Map<String, Seen> columns = new HashMap<>();

    private record Seen(ColumnType type, int position) {
        boolean covers(ColumnType otherType, int otherPosition) {
            return type == otherType && position <= otherPosition;
        }

        Seen join(Seen other) {
            return new Seen(type.join(other.type), Math.min(position, other.position));
        }
    }

    /// A row has a value of `type` in its column `name`, which is the row's column number `position`.
    void observe(String name, ColumnType type, int position) {
        Seen seen = columns.get(name);
        if (seen == null || !seen.covers(type, position)) {
            columns.merge(name, new Seen(type, position), Seen::join);
        }
    }

    void merge(TableSchema other) {
        other.columns.forEach((name, seen) -> columns.merge(name, seen, Seen::join));
    }

    /// The columns, by the first position that any row has them in, then by name.
    List<Column> columns() {
        var ordered = new ArrayList<>(columns.entrySet());
        ordered.sort(Comparator.<Map.Entry<String, Seen>>comparingInt(e -> e.getValue().position)
                .thenComparing(Map.Entry::getKey));
        return ordered.stream()
                .map(e -> new Column(e.getKey(), e.getValue().type))
                .toList();
    }

    /// Whether Parquet readers can tell all the columns apart, and there are not too many.
    boolean suitsParquet() {
        var names = new HashSet<String>();
        return columns.size() <= WIDEST
                && columns.keySet().stream().allMatch(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
}
