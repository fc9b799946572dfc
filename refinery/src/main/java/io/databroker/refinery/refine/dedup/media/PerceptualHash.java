package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Luma;
import java.util.Arrays;

/// 256-bit hashes of what a picture looks like from afar, in all eight orientations.
///
/// **pHash**: the picture is brought to 64 x 64 and transformed by the cosine transform; each of the 16 x 16 lowest
/// frequencies gives a bit: whether it exceeds their median (the mean brightness left out). Turning and mirroring a
/// picture only swaps axes and flips signs of the transform, so the other seven cost next to nothing.
///
/// **dHash**: the picture is brought to 17 x 16; each pixel but the last of a row gives a bit: whether its right
/// neighbour is brighter.
///
/// Orientation `o` mirrors left and right where bit 0 is set, then top and bottom where bit 1 is set, then swaps
/// rows and columns where bit 2 is set. The bar of sources: Zauner 2010 (pHash), Krawetz 2013 (dHash).
final class PerceptualHash {

    /// Words of 64 bits in a hash.
    static final int WORDS = 4;

    static final int ORIENTATIONS = 8;

    private static final int SIDE = 64;
    private static final int LOW = 16;
    private static final float[][] COSINES = cosines();

    private PerceptualHash() {}

    private static float[][] cosines() {
        var table = new float[LOW][SIDE];
        for (int u = 0; u < LOW; u++) {
            for (int x = 0; x < SIDE; x++) {
                table[u][x] = (float) Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE));
            }
        }
        return table;
    }

    /// The pHashes of all orientations, one after the other.
    static long[] dct(Luma luma) {
        float[] low = lowFrequencies(luma.scaled(SIDE, SIDE));
        var hashes = new long[ORIENTATIONS * WORDS];
        var turned = new float[LOW * LOW];
        for (int orientation = 0; orientation < ORIENTATIONS; orientation++) {
            for (int v = 0; v < LOW; v++) {
                for (int u = 0; u < LOW; u++) {
                    float sign = (orientation & 1 & u) == 1 ? -1 : 1;
                    sign = (orientation >> 1 & 1 & v) == 1 ? -sign : sign;
                    int target = (orientation & 4) == 0 ? v * LOW + u : u * LOW + v;
                    turned[target] = sign * low[v * LOW + u];
                }
            }
            pack(turned, median(turned), hashes, orientation * WORDS);
        }
        return hashes;
    }

    /// The dHashes of all orientations, one after the other.
    static long[] gradient(Luma luma) {
        Luma small = luma.scaled(SIDE, SIDE);
        var hashes = new long[ORIENTATIONS * WORDS];
        var differences = new float[LOW * LOW];
        for (int orientation = 0; orientation < ORIENTATIONS; orientation++) {
            Luma rows = turned(small, orientation).scaled(LOW + 1, LOW);
            for (int y = 0; y < LOW; y++) {
                for (int x = 0; x < LOW; x++) {
                    differences[y * LOW + x] = rows.at(x + 1, y) - rows.at(x, y);
                }
            }
            pack(differences, 0, hashes, orientation * WORDS);
        }
        return hashes;
    }

    /// The picture in another orientation.
    static Luma turned(Luma luma, int orientation) {
        boolean swap = (orientation & 4) != 0;
        int width = swap ? luma.height() : luma.width();
        int height = swap ? luma.width() : luma.height();
        var values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swap ? y : x;
                int row = swap ? x : y;
                column = (orientation & 1) != 0 ? luma.width() - 1 - column : column;
                row = (orientation & 2) != 0 ? luma.height() - 1 - row : row;
                values[y * width + x] = luma.at(column, row);
            }
        }
        return new Luma(width, height, values);
    }

    private static float[] lowFrequencies(Luma luma) {
        var rows = new float[SIDE * LOW];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < LOW; u++) {
                float sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += COSINES[u][x] * luma.at(x, y);
                }
                rows[y * LOW + u] = sum;
            }
        }
        var low = new float[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                float sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += COSINES[v][y] * rows[y * LOW + u];
                }
                low[v * LOW + u] = sum;
            }
        }
        return low;
    }

    private static float median(float[] frequencies) {
        float[] sorted = Arrays.copyOfRange(frequencies, 1, frequencies.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void pack(float[] values, float limit, long[] hashes, int offset) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > limit) {
                hashes[offset + i / 64] |= 1L << i % 64;
            }
        }
    }
}
