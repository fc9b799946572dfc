package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Dates;
import io.databroker.model.catalog.TableProfile.Numbers;
import io.databroker.model.catalog.TableProfile.Place;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.decode.RecordContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a dataset, file by file, into tables, and says what each is like.
///
/// A file belongs to the table with which it shares most columns, where it shares three quarters of those of the
/// smaller of both; so the months of an export are one table also when a column was added in May. Of the tables
/// that come first twelve are described, with 200 columns each and 400 in all, which bounds memory at some 80 MB;
/// the rows of others are counted. Rows come in order; not shared between threads.
public final class TableProfiler {

    private static final int MOST_TABLES = 12;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_COLUMNS_IN_ALL = 400;
    private static final double ALIKE = .75;

    private final List<Table> tables = new ArrayList<>();
    private String file = "";
    private @Nullable RecordProfile open;
    private long otherFiles;
    private long otherRows;

    /// A table so far.
    private static final class Table {
        final String name;
        final RecordProfile profile = new RecordProfile(MOST_COLUMNS);
        long files;

        Table(String name) {
            this.name = name;
        }
    }

    /// The row that follows; all rows of a file follow each other.
    ///
    /// @param path of its file
    /// @param ordinal of its item, higher than any before
    public void add(String path, long ordinal, RecordContent row) {
        if (open == null || !file.equals(path)) {
            endFile();
            open = new RecordProfile(MOST_COLUMNS);
            file = path;
        }
        open.add(ordinal, row);
    }

    private void endFile() {
        if (open == null) {
            return;
        }
        Table table = table(open.columns().keySet());
        if (table == null) {
            otherFiles++;
            otherRows += open.rows();
        } else {
            table.files++;
            int has = table.profile.columns().size();
            table.profile.merge(open, Math.min(MOST_COLUMNS, has + room()));
        }
        open = null;
    }

    private @Nullable Table table(Set<String> columns) {
        Table best = null;
        double most = 0;
        for (Table table : tables) {
            double alike = alike(columns, table.profile.columns().keySet());
            if (alike > most) {
                best = table;
                most = alike;
            }
        }
        if (most >= ALIKE) {
            return best;
        }
        if (tables.size() == MOST_TABLES || room() < columns.size()) {
            return null;
        }
        var fresh = new Table(file);
        tables.add(fresh);
        return fresh;
    }

    /// How many columns more may be described.
    private int room() {
        return MOST_COLUMNS_IN_ALL
                - tables.stream()
                        .mapToInt(table -> table.profile.columns().size())
                        .sum();
    }

    /// What two sets have in common, of the smaller one.
    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.size() == other.size() ? 1 : 0;
        }
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() / (double) Math.min(one.size(), other.size());
    }

    /// What they are like, when all rows have come.
    ///
    /// @param places where the item with an ordinal stands
    public TableProfiles profiles(LongFunction<Place> places) {
        endFile();
        return new TableProfiles(
                tables.stream().map(table -> describe(table, places)).toList(), otherFiles, otherRows);
    }

    private static TableProfile describe(Table table, LongFunction<Place> places) {
        RecordProfile profile = table.profile;
        var columns = new ArrayList<Column>();
        profile.columns().forEach((name, column) -> columns.add(describe(name, column, profile.rows(), places)));
        return new TableProfile(
                table.name, table.files, profile.rows(), profile.driftShare(), profile.hasMoreColumns(), columns);
    }

    private static Column describe(String name, ColumnStatistics column, long rows, LongFunction<Place> places) {
        return new Column(
                name,
                type(column.kind()),
                (rows - column.present()) / (double) rows,
                column.disagreementShare(),
                column.distinct(),
                !column.values().isExact(),
                column.isConstant(),
                column.isUnique(),
                column.kind() == FieldKind.INTEGER || column.kind() == FieldKind.DECIMAL ? numbers(column) : null,
                column.kind() == FieldKind.DATE ? dates(column) : null,
                LabelColumn.labels(name, column).orElse(null),
                place(column.appears(rows), places),
                place(column.vanishes(rows), places));
    }

    private static TableProfile.Type type(FieldKind kind) {
        return switch (kind) {
            case MISSING, PLACEHOLDER -> TableProfile.Type.EMPTY;
            case TRUTH -> TableProfile.Type.TRUTH;
            case INTEGER -> TableProfile.Type.INTEGER;
            case DECIMAL -> TableProfile.Type.DECIMAL;
            case DATE -> TableProfile.Type.DATE;
            case TEXT -> TableProfile.Type.TEXT;
            case STRUCTURE -> TableProfile.Type.STRUCTURE;
        };
    }

    private static @Nullable Numbers numbers(ColumnStatistics column) {
        return column.numbers()
                .map(n -> new Numbers(n.least(), n.median(), n.most(), !n.exact(), n.outliers(), !n.counted()))
                .orElse(null);
    }

    private static @Nullable Dates dates(ColumnStatistics column) {
        String earliest = column.earliest();
        String latest = column.latest();
        return earliest == null || latest == null ? null : new Dates(earliest, latest);
    }

    private static @Nullable Place place(Optional<ColumnStatistics.Spot> spot, LongFunction<Place> places) {
        return spot.map(found -> places.apply(found.ordinal())).orElse(null);
    }
}
