package io.databroker.refinery.packaging.shard;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Many longs, eight bytes each.
final class LongList {

    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void addAll(LongList other) {
        if (size + other.size > values.length) {
            values = Arrays.copyOf(values, Math.max(size + other.size, 2 * values.length));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    LongStream stream() {
        return Arrays.stream(values, 0, size);
    }
}
