package io.databroker.refinery.store;

import java.util.Arrays;

/// Where frames are, by the first eight bytes of their digests: an open-addressing table of 16 bytes a slot, at
/// most half full. A million frames take 32 MB, 100 GB of large files about 6 MB.
///
/// Eight bytes do not make a digest: whoever asks gets every candidate (almost always one or none) and compares the
/// full digest in the frame's head. Safe for use by many threads.
final class ChunkIndex {

    /// Means an empty slot; no pack is that long.
    private static final long EMPTY = -1;

    private static final long[] NONE = {};

    private long[] keys = new long[1 << 10];
    private long[] places = filled(keys.length);
    private int size;

    private static long[] filled(int length) {
        var places = new long[length];
        Arrays.fill(places, EMPTY);
        return places;
    }

    /// Adds a frame.
    synchronized void add(Digest digest, int pack, int offset) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        insert(digest.w0(), (long) pack << Integer.SIZE | offset);
        size++;
    }

    /// The places of all frames whose digest begins like this one. Each is (pack << 32 | offset).
    synchronized long[] candidates(Digest digest) {
        long[] found = NONE;
        for (int slot = slot(digest.w0()); places[slot] != EMPTY; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == digest.w0()) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = places[slot];
            }
        }
        return found;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != EMPTY) {
                insert(oldKeys[i], oldPlaces[i]);
            }
        }
    }

    private void insert(long key, long place) {
        int slot = slot(key);
        while (places[slot] != EMPTY) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        places[slot] = place;
    }

    private int slot(long key) {
        return (int) key & keys.length - 1;
    }
}
