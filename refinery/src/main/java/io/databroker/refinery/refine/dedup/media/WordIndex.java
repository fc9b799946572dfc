package io.databroker.refinery.refine.dedup.media;

import java.util.Arrays;
import java.util.Random;

/// Finds which items have descriptions in common: locality-sensitive hashing of 128-bit codes (Indyk and Motwani
/// 1998).
///
/// Each of [#TABLES] tables takes a fixed choice of bits of a code as its word and lists, for each word, the items
/// that have it. Codes of the same thing differ in about 15 % of their bits and share a word of 18 bits in one of
/// 20 cases; a few dozen of them in each item make that plenty. The number of bits grows with the number of codes,
/// so that chance meetings stay at a few for each code. 4 bytes for each code and table.
final class WordIndex {

    private static final int TABLES = 6;
    private static final int FEWEST_BITS = 12;
    private static final int MOST_BITS = 24;

    /// A word that this many items have says nothing.
    private static final int COMMON = 512;

    private final int bits;
    private final int[][] choices = new int[TABLES][];
    private final int[][] starts = new int[TABLES][];
    private final int[][] items = new int[TABLES][];

    /// @param codes how many there will be in all
    WordIndex(long codes) {
        bits = Math.clamp(64 - Long.numberOfLeadingZeros(codes / 4), FEWEST_BITS, MOST_BITS);
        var random = new Random(0x5eed);
        for (int table = 0; table < TABLES; table++) {
            choices[table] = random.ints(0, 128).distinct().limit(bits).toArray();
            starts[table] = new int[(1 << bits) + 1];
        }
    }

    /// First pass: how often each word occurs.
    void count(long[] codes) {
        for (int table = 0; table < TABLES; table++) {
            for (int i = 0; i < codes.length; i += 2) {
                starts[table][word(codes, i, table) + 1]++;
            }
        }
    }

    /// Between the passes.
    void allocate() {
        for (int table = 0; table < TABLES; table++) {
            for (int word = 0; word < 1 << bits; word++) {
                starts[table][word + 1] += starts[table][word];
            }
            items[table] = new int[starts[table][1 << bits]];
        }
    }

    /// Second pass: lists an item under its words; items come in rising order. Afterwards `starts` holds the ends.
    void add(int item, long[] codes) {
        for (int table = 0; table < TABLES; table++) {
            for (int i = 0; i < codes.length; i += 2) {
                items[table][starts[table][word(codes, i, table)]++] = item;
            }
        }
    }

    /// The items below `limit` that share at least `fewest` words with these codes, in rising order; where there
    /// are more than `most`, those that share the most.
    int[] search(long[] codes, int limit, int fewest, int most) {
        var hits = new int[256];
        int count = 0;
        for (int table = 0; table < TABLES; table++) {
            for (int i = 0; i < codes.length; i += 2) {
                int word = word(codes, i, table);
                int start = word == 0 ? 0 : starts[table][word - 1];
                int end = starts[table][word];
                for (int at = start; end - start <= COMMON && at < end && items[table][at] < limit; at++) {
                    hits = count == hits.length ? Arrays.copyOf(hits, 2 * count) : hits;
                    hits[count++] = items[table][at];
                }
            }
        }
        Arrays.sort(hits, 0, count);
        return frequent(hits, count, fewest, most);
    }

    private static int[] frequent(int[] hits, int count, int fewest, int most) {
        var found = new long[16];
        int size = 0;
        for (int i = 0; i < count; ) {
            int end = i + 1;
            while (end < count && hits[end] == hits[i]) {
                end++;
            }
            if (end - i >= fewest) {
                found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                found[size++] = (long) (i - end) << 32 | hits[i];
            }
            i = end;
        }
        Arrays.sort(found, 0, size);
        return Arrays.stream(found, 0, Math.min(size, most))
                .mapToInt(packed -> (int) packed)
                .sorted()
                .toArray();
    }

    private int word(long[] codes, int at, int table) {
        int word = 0;
        for (int bit : choices[table]) {
            word = word << 1 | (int) (codes[at + bit / 64] >>> bit % 64 & 1);
        }
        return word;
    }
}
