package io.databroker.refinery.table;

import io.databroker.refinery.table.TableQuery.Sort;
import java.util.function.IntUnaryOperator;

/// Puts rows in order by a stable radix sort (least significant digit first, 11 bits a pass): a million rows by a
/// byte take one pass, by a size three.
final class RowOrder {

    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    private RowOrder() {}

    /// @param chosen rows in order of ordinals
    static int[] of(DecidedTable rows, TableQuery query, int[] chosen) {
        if (query.sort() == Sort.POSITION && !query.descending()) {
            return chosen;
        }
        int[] keys = keys(key(rows, query.sort()), chosen);
        int most = 0;
        for (int key : keys) {
            most = Math.max(most, key);
        }
        if (query.descending()) {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = most - keys[i];
            }
        }
        return sort(chosen, keys, most);
    }

    private static int[] keys(IntUnaryOperator key, int[] chosen) {
        int[] keys = new int[chosen.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key.applyAsInt(chosen[i]);
        }
        return keys;
    }

    /// A number of at least 0 that is greater for rows that come later. Rows without a score come first.
    private static IntUnaryOperator key(DecidedTable rows, Sort sort) {
        ItemTable table = rows.table;
        return switch (sort) {
            case POSITION -> row -> row;
            case NAME -> row -> table.named[row];
            case KIND -> ranked(rows.column(Facet.MODALITY));
            case LANGUAGE -> ranked(rows.column(Facet.LANGUAGE));
            case VERDICT -> ranked(rows.column(Facet.VERDICT));
            case SIZE -> row -> table.sizes[row];
            case QUALITY -> {
                byte[] levels = table.levels(Measure.OVERALL);
                yield row -> (Byte.toUnsignedInt(levels[row]) + 1) & 0xff;
            }
        };
    }

    private static IntUnaryOperator ranked(Words column) {
        int[] ranks = column.ranks();
        char[] codes = column.codes();
        return row -> ranks[codes[row]];
    }

    private static int[] sort(int[] rows, int[] keys, int most) {
        int[] fromRows = rows;
        int[] fromKeys = keys;
        for (int shift = 0; shift < 32 && most >>> shift != 0; shift += BITS) {
            int[] starts = new int[MASK + 2];
            for (int key : fromKeys) {
                starts[((key >>> shift) & MASK) + 1]++;
            }
            for (int digit = 0; digit <= MASK; digit++) {
                starts[digit + 1] += starts[digit];
            }
            int[] toRows = new int[rows.length];
            int[] toKeys = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                int place = starts[(fromKeys[i] >>> shift) & MASK]++;
                toRows[place] = fromRows[i];
                toKeys[place] = fromKeys[i];
            }
            fromRows = toRows;
            fromKeys = toKeys;
        }
        return fromRows;
    }
}
