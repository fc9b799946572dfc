package io.databroker.refinery.refine.quality;

import java.util.Arrays;

/// Estimates what LZ77 makes of a text, without making it: a greedy parse with one candidate for each hash of four
/// characters. A literal costs one unit, a match three. Linear. Not shared between threads.
final class Compression {

    private static final int MATCH_COST = 3;

    private int[] table = new int[1 << 10];

    /// Estimated units per character, in (0, 1]; 1 for an empty text.
    double share(char[] text, int length) {
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(length), 8, 15);
        if (table.length < 1 << bits) {
            table = new int[1 << bits];
        } else {
            Arrays.fill(table, 0, 1 << bits, 0);
        }
        int cost = 0;
        int i = 0;
        int last = length - 4;
        while (i <= last) {
            int slot = (hash(text, i) * 0x9E3779B1) >>> (32 - bits);
            int before = table[slot] - 1;
            table[slot] = i + 1;
            int matched = before < 0 ? 0 : match(text, before, i, length);
            if (matched >= 4) {
                cost += MATCH_COST;
                i += matched;
            } else {
                cost++;
                i++;
            }
        }
        return length == 0 ? 1 : (cost + length - i) / (double) length;
    }

    private static int hash(char[] text, int i) {
        return text[i] + text[i + 1] * 31 * 257 + text[i + 2] * 65_599 + text[i + 3] * 16_777_619;
    }

    private static int match(char[] text, int from, int to, int length) {
        int n = 0;
        while (to + n < length && text[from + n] == text[to + n]) {
            n++;
        }
        return n;
    }
}
