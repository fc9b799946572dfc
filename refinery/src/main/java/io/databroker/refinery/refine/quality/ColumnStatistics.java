package io.databroker.refinery.refine.quality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a column's values are like, gathered in one pass in bounded memory (about 200 kB at most).
///
/// Counts of [FieldKind]s, the [DistinctValues], the [NumberSpread], the first and the last day, and where the
/// column has values at all: a column that appears or vanishes part way is told from one that is merely sparse by
/// how unlikely its gap would be, were its values spread evenly. Parts of a column are put together in the order
/// of their rows; how they were split changes nothing. Not shared between threads.
public final class ColumnStatistics {

    private static final int SHORTEST_GAP = 3;
    private static final int GAPS_IN_ROWS = 100;
    private static final double UNLIKELY = 1e-6;

    private final long[] kinds = new long[FieldKind.values().length];
    private final DistinctValues values = new DistinctValues();
    private final NumberSpread numbers = new NumberSpread();
    private @Nullable String earliest;
    private @Nullable String latest;
    private @Nullable Spot first;
    private Spot last = new Spot(-1, -1);

    /// Where a value stands.
    ///
    /// @param row in its table, from 0, over all its files
    /// @param ordinal of the item
    record Spot(long row, long ordinal) {
        Spot behind(long rows) {
            return new Spot(row + rows, ordinal);
        }
    }

    /// One row's value.
    void add(Spot spot, @Nullable Object value) {
        FieldKind kind = FieldKind.of(value);
        kinds[kind.ordinal()]++;
        if (value == null || kind == FieldKind.MISSING) {
            return;
        }
        first = first == null ? spot : first;
        last = spot;
        switch (kind) {
            case INTEGER, DECIMAL -> numbers.add(spot.ordinal(), number(value));
            case DATE -> date(value.toString().strip());
            case MISSING, PLACEHOLDER, TRUTH, TEXT, STRUCTURE -> {}
        }
        if (kind != FieldKind.PLACEHOLDER) {
            values.add(value);
        }
    }

    private static double number(Object value) {
        return value instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble(value.toString().strip());
    }

    private void date(String day) {
        earliest = earliest == null || day.compareTo(earliest) < 0 ? day : earliest;
        latest = latest == null || day.compareTo(latest) > 0 ? day : latest;
    }

    /// Adds what the rows behind these gave.
    ///
    /// @param rows how many the table has so far
    void merge(ColumnStatistics other, long rows) {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] += other.kinds[i];
        }
        values.merge(other.values);
        numbers.merge(other.numbers);
        if (other.earliest != null && other.latest != null) {
            date(other.earliest);
            date(other.latest);
        }
        if (other.first != null) {
            first = first == null ? other.first.behind(rows) : first;
            last = other.last.behind(rows);
        }
    }

    private long count(FieldKind kind) {
        return kinds[kind.ordinal()];
    }

    /// Values that are there and say something.
    long present() {
        return filled() - count(FieldKind.PLACEHOLDER);
    }

    /// Values that are there, also where they are placeholders.
    private long filled() {
        long all = 0;
        for (FieldKind kind : FieldKind.values()) {
            all += kind == FieldKind.MISSING ? 0 : count(kind);
        }
        return all;
    }

    /// The commonest kind of the values that are there; `MISSING` where there are none. Numbers with one decimal
    /// among them are decimals.
    public FieldKind kind() {
        FieldKind commonest = FieldKind.MISSING;
        long most = 0;
        for (FieldKind kind : FieldKind.values()) {
            long agreeing = agreeing(kind);
            if (agreeing > most && kind != FieldKind.MISSING && kind != FieldKind.PLACEHOLDER) {
                commonest = kind;
                most = agreeing;
            }
        }
        return commonest == FieldKind.INTEGER && count(FieldKind.DECIMAL) > 0 ? FieldKind.DECIMAL : commonest;
    }

    private long agreeing(FieldKind kind) {
        return kind == FieldKind.INTEGER || kind == FieldKind.DECIMAL
                ? count(FieldKind.INTEGER) + count(FieldKind.DECIMAL)
                : count(kind);
    }

    /// Values of another kind than the commonest among those that are there, in [0, 1]; whole numbers among
    /// decimals agree.
    public double disagreementShare() {
        return present() == 0 ? 0 : 1 - agreeing(kind()) / (double) present();
    }

    DistinctValues values() {
        return values;
    }

    /// How many different values there are. Where none of the sampled ones comes twice, hardly any other does.
    long distinct() {
        return isUnique() ? present() : Math.min(present(), values.count());
    }

    /// Of the values that are numbers.
    Optional<NumberSpread.Summary> numbers() {
        return numbers.summary();
    }

    @Nullable
    String earliest() {
        return earliest;
    }

    @Nullable
    String latest() {
        return latest;
    }

    /// Whether all values that are there, two at least, are one and the same.
    public boolean isConstant() {
        return present() > 1 && values.isExact() && values.count() == 1;
    }

    /// Whether no value comes twice, as far as the sample shows.
    public boolean isUnique() {
        return present() > 1 && values.areUnique();
    }

    /// The first value, where the rows before it have none and that is no chance.
    Optional<Spot> appears(long rows) {
        return Optional.ofNullable(first).filter(spot -> isGap(spot.row(), rows));
    }

    /// The last value, where the rows behind it have none and that is no chance.
    Optional<Spot> vanishes(long rows) {
        return first != null && isGap(rows - 1 - last.row(), rows) ? Optional.of(last) : Optional.empty();
    }

    private boolean isGap(long gap, long rows) {
        if (first == null || filled() < 2 || gap < Math.max(SHORTEST_GAP, rows / GAPS_IN_ROWS)) {
            return false;
        }
        double filledShare = filled() / (double) (last.row() - first.row() + 1);
        return Math.pow(1 - filledShare, (double) gap) < UNLIKELY;
    }
}
