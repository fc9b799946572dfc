package io.databroker.refinery.refine.quality;

import java.util.Arrays;

/// Gives each distinct 64-bit key a dense number and counts its occurrences: open addressing over `long[]`, at most
/// half full, reused from text to text. Keys are hashes; two that collide in all 64 bits are taken for one.
final class Interner {

    private long[] keys = new long[1024];
    private int[] ids = new int[1024];
    private int[] counts = new int[512];
    private int mask = 1023;
    private int size;

    /// Forgets everything, and makes room for about `expected` distinct keys.
    void clear(int expected) {
        int capacity = Math.max(64, Integer.highestOneBit(Math.max(1, expected)) << 2);
        if (capacity > keys.length) {
            keys = new long[capacity];
            ids = new int[capacity];
        } else {
            Arrays.fill(keys, 0, capacity, 0);
        }
        mask = capacity - 1;
        size = 0;
    }

    /// The number of `key`, from 0; a new key gets the next one. Counts this occurrence.
    int add(long key) {
        long filled = key == 0 ? 1 : key;
        int at = (int) ((filled * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != 0) {
            if (keys[at] == filled) {
                counts[ids[at]]++;
                return ids[at];
            }
            at = (at + 1) & mask;
        }
        if (2 * (size + 1) > mask) {
            grow();
            return add(key);
        }
        keys[at] = filled;
        ids[at] = size;
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
        }
        counts[size] = 1;
        return size++;
    }

    int size() {
        return size;
    }

    /// How often the key with this number was added.
    int count(int id) {
        return counts[id];
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        int oldCapacity = mask + 1;
        int capacity = 2 * oldCapacity;
        keys = new long[capacity];
        ids = new int[capacity];
        mask = capacity - 1;
        for (int i = 0; i < oldCapacity; i++) {
            if (oldKeys[i] != 0) {
                int at = (int) ((oldKeys[i] * 0x9E3779B97F4A7C15L) >>> 32) & mask;
                while (keys[at] != 0) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[i];
                ids[at] = oldIds[i];
            }
        }
    }
}
