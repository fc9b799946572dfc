package io.databroker.refinery.refine.dedup.records;

import io.databroker.refinery.job.Progress;
import java.util.Arrays;

/// Pairs of rows worth comparing: those that have a value in common, and enough information in all such values.
///
/// The rows with one value are a block. A block of up to 40 (8 in large tables) is compared all with all, a
/// larger one is split by the values of the next columns. A pair of duplicates in whose rows every single value
/// was damaged is missed.
final class Blocks {

    private static final int SPLITS = 3;
    private static final double SLACK_BITS = 5;

    private final Table table;
    private final Progress progress;
    private final int small;
    private final double leastBits;
    private long[] pairs = new long[1 << 12];
    private int size;

    Blocks(Table table, Progress progress) {
        this.table = table;
        this.progress = progress;
        this.small = table.rows() <= 50_000 ? 40 : 8;
        this.leastBits = Math.log(table.rows()) / Math.log(2) - SLACK_BITS;
    }

    /// All pairs, each as the lesser row in the high and the greater in the low 32 bits, in order.
    long[] pairs() {
        var entries = new long[table.rows()];
        for (int column = 0; column < table.columns().size(); column++) {
            progress.checkpoint();
            int count = 0;
            for (int row = 0; row < entries.length; row++) {
                entries[count] = row;
                count += table.columns().get(column).code(row) >= 0 ? 1 : 0;
            }
            split(entries, 0, count, column, 0);
            distinct();
            progress.advance(1);
        }
        return Arrays.copyOf(pairs, size);
    }

    private void split(long[] entries, int from, int to, int column, int depth) {
        Column by = table.columns().get(column % table.columns().size());
        for (int i = from; i < to; i++) {
            int row = (int) entries[i];
            entries[i] = ((long) by.code(row) << Integer.SIZE) | row;
        }
        Arrays.sort(entries, from, to);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || entries[i] >> Integer.SIZE != entries[start] >> Integer.SIZE) {
                block(entries, start, i, column, depth);
                start = i;
            }
        }
    }

    private void block(long[] entries, int from, int to, int column, int depth) {
        if (to - from > small && depth < SPLITS) {
            split(entries, from, to, column + 1, depth + 1);
            return;
        }
        int reach = to - from <= small ? small : 3;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < Math.min(to, i + reach); j++) {
                offer((int) entries[i], (int) entries[j]);
            }
        }
    }

    private void offer(int a, int b) {
        if (table.commonBits(a, b) >= leastBits) {
            if (size == pairs.length) {
                distinct();
                pairs = size > pairs.length / 2 ? Arrays.copyOf(pairs, 2 * pairs.length) : pairs;
            }
            pairs[size++] = ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
        }
    }

    private void distinct() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || pairs[kept - 1] != pairs[i]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }
}
