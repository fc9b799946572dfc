package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Luma;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;

/// The corners of a picture and what surrounds them, so that parts of it are found again in a crop, under padding
/// and turned by any angle.
///
/// The picture is halved in five half-octave steps. In each, corners are where the smaller eigenvalue of the
/// gradients' second moments peaks (Shi and Tomasi 1994); the strongest are taken, spread over the picture. What
/// surrounds a corner is told by histograms of gradient directions in 4 x 4 cells of a patch turned to its main
/// direction (Lowe 2004), of which each of the 128 values gives one bit: whether it exceeds their median. So
/// brightness, contrast and gamma do not matter, a match is a Hamming distance, and mirroring a patch permutes its
/// bits.
///
/// @param points x, y (as 65536ths of the longer side), binary logarithm of the scale (as 16ths) and direction (as
///     256ths of a turn) of each corner, one after the other
/// @param bits two words for each corner
record Features(int[] points, long[] bits) {

    /// Numbers in `points` for each corner.
    static final int NUMBERS = 4;

    private static final int[] LEVELS = {256, 181, 128, 91, 64, 45};
    private static final int[] QUOTAS = {18, 16, 14, 12, 10, 6};
    private static final int PATCH = 16;
    private static final int MARGIN = 4;
    private static final double WEAKEST = 40;
    private static final int[] MIRROR = mirror();

    int count() {
        return bits.length / 2;
    }

    static Features of(Luma luma) {
        var corners = new ArrayList<Corner>();
        for (int i = 0; i < LEVELS.length; i++) {
            double scale = (double) LEVELS[i] / Math.max(luma.width(), luma.height());
            int width = (int) Math.round(luma.width() * scale);
            int height = (int) Math.round(luma.height() * scale);
            if (Math.min(width, height) > 2 * MARGIN + 2) {
                Gradients gradients = Gradients.of(luma.scaled(width, height));
                for (int[] at : gradients.corners(QUOTAS[i], MARGIN, WEAKEST)) {
                    for (double direction : gradients.directions(at[0], at[1])) {
                        corners.add(new Corner(at[0], at[1], LEVELS[i], direction, gradients));
                    }
                }
            }
        }
        var points = new int[corners.size() * NUMBERS];
        var bits = new long[corners.size() * 2];
        for (int i = 0; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            points[i * NUMBERS] = (int) Math.min(65535, (corner.x + .5) * 65536 / corner.level);
            points[i * NUMBERS + 1] = (int) Math.min(65535, (corner.y + .5) * 65536 / corner.level);
            points[i * NUMBERS + 2] = (int) Math.round(16 * Math.log(256.0 / corner.level) / Math.log(2));
            points[i * NUMBERS + 3] = (int) Math.round(corner.direction * 128 / Math.PI) & 0xff;
            describe(corner, bits, i * 2);
        }
        return new Features(points, bits);
    }

    private record Corner(int x, int y, int level, double direction, Gradients gradients) {}

    /// The histograms of a corner's patch as 128 bits.
    private static void describe(Corner corner, long[] bits, int at) {
        float[] histogram = corner.gradients.patch(corner.x, corner.y, corner.direction, PATCH);
        float[] sorted = histogram.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2];
        for (int i = 0; i < histogram.length; i++) {
            if (histogram[i] > median) {
                bits[at + i / 64] |= 1L << i % 64;
            }
        }
    }

    /// The same corners as they would be in the picture mirrored left to right.
    ///
    /// @param width of the picture in 65536ths of its longer side
    Features mirrored(int width) {
        int[] mirroredPoints = points.clone();
        var mirroredBits = new long[bits.length];
        for (int i = 0; i < count(); i++) {
            mirroredPoints[i * NUMBERS] = width - points[i * NUMBERS];
            mirroredPoints[i * NUMBERS + 3] = 128 - points[i * NUMBERS + 3] & 0xff;
            for (int bit = 0; bit < 128; bit++) {
                long value = bits[i * 2 + bit / 64] >>> bit % 64 & 1;
                mirroredBits[i * 2 + MIRROR[bit] / 64] |= value << MIRROR[bit] % 64;
            }
        }
        return new Features(mirroredPoints, mirroredBits);
    }

    private static int[] mirror() {
        var to = new int[128];
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                for (int bin = 0; bin < 8; bin++) {
                    to[(row * 4 + column) * 8 + bin] = ((3 - row) * 4 + column) * 8 + (8 - bin) % 8;
                }
            }
        }
        return to;
    }

    int size() {
        return 2 + count() * 22;
    }

    void write(ByteBuffer to) {
        to.putShort((short) count());
        for (int i = 0; i < count(); i++) {
            to.putShort((short) points[i * NUMBERS]).putShort((short) points[i * NUMBERS + 1]);
            to.put((byte) points[i * NUMBERS + 2]).put((byte) points[i * NUMBERS + 3]);
            to.putLong(bits[i * 2]).putLong(bits[i * 2 + 1]);
        }
    }

    static Features read(ByteBuffer from) {
        int count = from.getShort();
        var points = new int[count * NUMBERS];
        var bits = new long[count * 2];
        for (int i = 0; i < count; i++) {
            points[i * NUMBERS] = Short.toUnsignedInt(from.getShort());
            points[i * NUMBERS + 1] = Short.toUnsignedInt(from.getShort());
            points[i * NUMBERS + 2] = from.get();
            points[i * NUMBERS + 3] = Byte.toUnsignedInt(from.get());
            bits[i * 2] = from.getLong();
            bits[i * 2 + 1] = from.getLong();
        }
        return new Features(points, bits);
    }
}
