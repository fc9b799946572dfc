package io.databroker.refinery.refine.dedup.media;

import java.util.function.IntConsumer;

/// Finds 256-bit codes within a Hamming distance: multi-index hashing (Norouzi, Punjani and Fleet 2012).
///
/// A code is cut into 16 parts of 16 bits. Two codes that differ in fewer than 32 bits differ by at most one bit in
/// at least one part, so looking up each part and its 16 neighbours finds them all. 64 bytes for each code beside
/// the codes themselves; a search among n random codes looks at n / 241 of them.
final class HammingIndex {

    /// The largest distance up to which everything is found.
    static final int REACH = 31;

    private static final int PARTS = 16;
    private static final int VALUES = 1 << 16;

    private final long[] codes;
    private final int[][] starts = new int[PARTS][];
    private final int[][] members = new int[PARTS][];

    /// @param codes of [PerceptualHash#WORDS] words each, one after the other
    HammingIndex(long[] codes) {
        this.codes = codes;
        int count = codes.length / PerceptualHash.WORDS;
        for (int part = 0; part < PARTS; part++) {
            var start = new int[VALUES + 1];
            for (int i = 0; i < count; i++) {
                start[part(codes, i * PerceptualHash.WORDS, part) + 1]++;
            }
            for (int value = 0; value < VALUES; value++) {
                start[value + 1] += start[value];
            }
            var member = new int[count];
            int[] next = start.clone();
            for (int i = 0; i < count; i++) {
                member[next[part(codes, i * PerceptualHash.WORDS, part)]++] = i;
            }
            starts[part] = start;
            members[part] = member;
        }
    }

    /// Visits every code with a number below `limit` within `radius` bits of the code at `offset` of `query`, some
    /// of them more than once.
    ///
    /// @param radius at most [#REACH]
    void search(long[] query, int offset, int radius, int limit, IntConsumer found) {
        for (int part = 0; part < PARTS; part++) {
            int value = part(query, offset, part);
            for (int flip = -1; flip < 16; flip++) {
                int probe = flip < 0 ? value : value ^ (1 << flip);
                for (int m = starts[part][probe]; m < starts[part][probe + 1]; m++) {
                    int candidate = members[part][m];
                    if (candidate >= limit) {
                        break;
                    }
                    if (distance(query, offset, codes, candidate * PerceptualHash.WORDS) <= radius) {
                        found.accept(candidate);
                    }
                }
            }
        }
    }

    /// In how many bits two codes differ.
    static int distance(long[] one, int offset, long[] other, int otherOffset) {
        int bits = 0;
        for (int word = 0; word < PerceptualHash.WORDS; word++) {
            bits += Long.bitCount(one[offset + word] ^ other[otherOffset + word]);
        }
        return bits;
    }

    private static int part(long[] codes, int offset, int part) {
        return (int) (codes[offset + part / 4] >>> (16 * (part % 4))) & 0xffff;
    }
}
