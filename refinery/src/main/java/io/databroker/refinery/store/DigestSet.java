package io.databroker.refinery.store;

/// Digests, each by its first eight bytes: an open-addressing table at most half full, 16 to 32 bytes a digest. It
/// may hold what was never added (one chance in about 10^13 for a million digests), but never lacks what was. Safe
/// for use by many threads.
final class DigestSet {

    private long[] slots = new long[1 << 10];
    private int size;

    synchronized void add(Digest digest) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        insert(key(digest));
    }

    synchronized boolean contains(Digest digest) {
        return slots[slot(key(digest))] != 0;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        size = 0;
        for (long key : old) {
            if (key != 0) {
                insert(key);
            }
        }
    }

    private void insert(long key) {
        int slot = slot(key);
        size += slots[slot] == 0 ? 1 : 0;
        slots[slot] = key;
    }

    /// Where the key is, or the empty slot where it would be.
    private int slot(long key) {
        int slot = (int) key & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /// Zero means an empty slot.
    private static long key(Digest digest) {
        return digest.w0() == 0 ? 1 : digest.w0();
    }
}
