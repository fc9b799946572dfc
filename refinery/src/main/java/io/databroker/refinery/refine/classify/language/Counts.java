package io.databroker.refinery.refine.classify.language;

/// A map from n-gram hashes to numbers: open addressing over two arrays, for a few million entries.
final class Counts {

    private long[] keys = new long[1 << 16];
    private double[] values = new double[1 << 16];
    private int[] kinds = new int[1 << 16];
    private int size;

    /// Adds `amount` to the number under `hash`.
    void add(long hash, double amount) {
        add(hash, amount, 0);
    }

    /// Adds `amount` to the number under `hash`, and `moreKinds` to a second number that is kept beside it.
    void add(long hash, double amount, int moreKinds) {
        int slot = slot(keys, hash);
        if (keys[slot] == 0) {
            keys[slot] = hash;
            size++;
        }
        values[slot] += amount;
        kinds[slot] += moreKinds;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /// The number under `hash`, 0 where there is none.
    double get(long hash) {
        int slot = slot(keys, hash);
        return keys[slot] == 0 ? 0 : values[slot];
    }

    /// Where the numbers under `hash` are, or would be; valid until the next addition.
    int slot(long hash) {
        return slot(keys, hash);
    }

    /// The number in a slot.
    double value(int slot) {
        return values[slot];
    }

    /// The second number in a slot.
    int kinds(int slot) {
        return kinds[slot];
    }

    private static int slot(long[] keys, long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        int[] oldKinds = kinds;
        keys = new long[oldKeys.length * 2];
        values = new double[keys.length];
        kinds = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
                kinds[slot] = oldKinds[i];
            }
        }
    }
}
