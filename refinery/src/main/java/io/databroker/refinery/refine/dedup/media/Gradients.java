package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Luma;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The slopes of a small picture: where its corners are, and which way things run around a point.
final class Gradients {

    private static final int BINS = 36;
    private static final int CELLS = 4;
    private static final int DIRECTIONS = 8;
    private static final int MOST_DIRECTIONS = 2;

    private final int width;
    private final int height;
    private final float[] dx;
    private final float[] dy;

    private Gradients(int width, int height, float[] dx, float[] dy) {
        this.width = width;
        this.height = height;
        this.dx = dx;
        this.dy = dy;
    }

    static Gradients of(Luma luma) {
        int width = luma.width();
        int height = luma.height();
        Luma smooth = smooth(luma);
        var dx = new float[width * height];
        var dy = new float[width * height];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                dx[y * width + x] = (smooth.at(x + 1, y) - smooth.at(x - 1, y)) / 2;
                dy[y * width + x] = (smooth.at(x, y + 1) - smooth.at(x, y - 1)) / 2;
            }
        }
        return new Gradients(width, height, dx, dy);
    }

    /// A binomial filter of 3 x 3.
    private static Luma smooth(Luma luma) {
        int width = luma.width();
        var values = luma.values().clone();
        for (int y = 1; y < luma.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                float cross = luma.at(x - 1, y) + luma.at(x + 1, y) + luma.at(x, y - 1) + luma.at(x, y + 1);
                float corners =
                        luma.at(x - 1, y - 1) + luma.at(x + 1, y - 1) + luma.at(x - 1, y + 1) + luma.at(x + 1, y + 1);
                values[y * width + x] = (4 * luma.at(x, y) + 2 * cross + corners) / 16;
            }
        }
        return new Luma(width, luma.height(), values);
    }

    /// The strongest corners, strongest first, none close to a stronger one.
    List<int[]> corners(int most, int margin, double weakest) {
        float[] strength = strength();
        var peaks = new ArrayList<int[]>();
        for (int y = margin; y < height - margin; y++) {
            for (int x = margin; x < width - margin; x++) {
                if (strength[y * width + x] > weakest && peak(strength, x, y)) {
                    peaks.add(new int[] {x, y});
                }
            }
        }
        peaks.sort(Comparator.comparingDouble((int[] p) -> -strength[p[1] * width + p[0]])
                .thenComparingInt(p -> p[1] * width + p[0]));
        double apart = Math.max(3, Math.sqrt((double) width * height / most) / 2.5);
        var chosen = new ArrayList<int[]>();
        for (int[] candidate : peaks) {
            if (chosen.size() < most && chosen.stream().allMatch(other -> farther(candidate, other, apart))) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static boolean farther(int[] one, int[] other, double distance) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]) >= distance;
    }

    private boolean peak(float[] strength, int x, int y) {
        float own = strength[y * width + x];
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                float other = strength[(y + j) * width + x + i];
                boolean earlier = j < 0 || (j == 0 && i < 0);
                if (other > own || (earlier && other == own)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The smaller eigenvalue of the second moments over 5 x 5 pixels.
    private float[] strength() {
        var strength = new float[width * height];
        for (int y = 3; y < height - 3; y++) {
            for (int x = 3; x < width - 3; x++) {
                float xx = 0;
                float yy = 0;
                float xy = 0;
                for (int j = -2; j <= 2; j++) {
                    for (int i = -2; i <= 2; i++) {
                        int at = (y + j) * width + x + i;
                        xx += dx[at] * dx[at];
                        yy += dy[at] * dy[at];
                        xy += dx[at] * dy[at];
                    }
                }
                float half = (xx - yy) / 2;
                strength[y * width + x] = (xx + yy) / 2 - (float) Math.sqrt(half * half + xy * xy);
            }
        }
        return strength;
    }

    /// The main directions around a point in radians: the highest peak of their histogram, and a second one that
    /// reaches 80 % of it.
    List<Double> directions(int x, int y) {
        float[] histogram = smoothed(histogram(x, y));
        var found = new ArrayList<double[]>();
        for (int bin = 0; bin < BINS; bin++) {
            float left = histogram[(bin + BINS - 1) % BINS];
            float right = histogram[(bin + 1) % BINS];
            float own = histogram[bin];
            if (own > left && own >= right) {
                double shift = .5 * (left - right) / (left - 2 * own + right);
                found.add(new double[] {own, (bin + shift) * 2 * Math.PI / BINS});
            }
        }
        found.sort(Comparator.comparingDouble(peak -> -peak[0]));
        return found.stream()
                .filter(peak -> peak[0] >= .8 * found.getFirst()[0])
                .limit(MOST_DIRECTIONS)
                .map(peak -> peak[1])
                .toList();
    }

    private float[] histogram(int x, int y) {
        var histogram = new float[BINS];
        for (int j = -8; j <= 8; j++) {
            for (int i = -8; i <= 8; i++) {
                if (i * i + j * j <= 64 && inside(x + i, y + j)) {
                    int at = (y + j) * width + x + i;
                    double weight = Math.exp(-(i * i + j * j) / 32.0) * Math.hypot(dx[at], dy[at]);
                    double turn = Math.atan2(dy[at], dx[at]) / (2 * Math.PI) + 1;
                    histogram[(int) Math.round(turn * BINS) % BINS] += (float) weight;
                }
            }
        }
        return histogram;
    }

    private static float[] smoothed(float[] histogram) {
        float[] from = histogram;
        for (int pass = 0; pass < 3; pass++) {
            var to = new float[BINS];
            for (int i = 0; i < BINS; i++) {
                to[i] = (from[(i + BINS - 1) % BINS] + from[i] + from[(i + 1) % BINS]) / 3;
            }
            from = to;
        }
        return from;
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /// Histograms of directions over the 4 x 4 cells of a patch turned to `direction`, eight directions each.
    float[] patch(int x, int y, double direction, int size) {
        var histogram = new float[CELLS * CELLS * DIRECTIONS];
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        double cell = (double) size / CELLS;
        int reach = (int) Math.ceil(size * .75);
        for (int j = -reach; j <= reach; j++) {
            for (int i = -reach; i <= reach; i++) {
                double u = (cos * i + sin * j) / cell;
                double v = (cos * j - sin * i) / cell;
                if (Math.abs(u) < 2.5 && Math.abs(v) < 2.5 && inside(x + i, y + j)) {
                    int at = (y + j) * width + x + i;
                    double weight = Math.exp(-(u * u + v * v) / 8) * Math.hypot(dx[at], dy[at]);
                    double turn = (Math.atan2(dy[at], dx[at]) - direction) / (2 * Math.PI);
                    spread(histogram, u + 1.5, v + 1.5, (turn - Math.floor(turn)) * DIRECTIONS, weight);
                }
            }
        }
        return histogram;
    }

    /// Shares a weight out between the neighbouring cells and directions.
    private static void spread(float[] histogram, double u, double v, double d, double weight) {
        int column = (int) Math.floor(u);
        int row = (int) Math.floor(v);
        int bin = (int) Math.floor(d);
        for (int n = 0; n < 8; n++) {
            int c = column + (n & 1);
            int r = row + (n >> 1 & 1);
            int b = bin + (n >> 2);
            if (c >= 0 && c < CELLS && r >= 0 && r < CELLS) {
                double share = (1 - Math.abs(u - c)) * (1 - Math.abs(v - r)) * (1 - Math.abs(d - b));
                histogram[(r * CELLS + c) * DIRECTIONS + b % DIRECTIONS] += (float) (weight * share);
            }
        }
    }
}
