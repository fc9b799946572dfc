package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.signal.Luma;
import java.util.Arrays;

/// How sharp, how noisy and how blocky a picture is.
///
/// **Sharpness** is the variance of the Laplacian over the variance of the gradient, so that a picture with little
/// in it is not taken for a blurred one: blur takes the highest frequencies first, and the Laplacian weighs those
/// most. What noise of the measured strength, and at least that of rounding to whole levels, would add to either
/// variance is taken off before. In decibels.
///
/// **Noise** is Immerkær's estimate (a mask that is blind to planes; 1996) by blocks of 16 x 16 pixels; the 20th
/// percentile of the blocks is taken, those with the least texture, and blocks of one colour are left out. In luma
/// levels.
///
/// **Blockiness** compares the steps across the borders of the 8 x 8 grid with those beside them: the former over
/// the latter, minus one. Measured on the pixels as they were decoded; 0 where these were made smaller.
///
/// Sharpness and noise are measured at [#SIDE] pixels at most, the size at which people judge a photo.
record Detail(double sharpness, double noise, double blockiness) {

    /// The longer side at which detail is measured, in pixels.
    static final int SIDE = 1024;

    private static final int BLOCK = 16;

    /// The variance of luma that rounding each channel to a whole level makes; a blurred picture has little more.
    private static final double ROUNDING = (.299 * .299 + .587 * .587 + .114 * .114) / 12;

    static Detail of(ImageContent image) {
        Luma luma = Luma.within(image, SIDE);
        double noise = noise(luma);
        boolean whole = image.pixelWidth() == image.width();
        return new Detail(sharpness(luma, noise), noise, whole ? blockiness(image) : 0);
    }

    private static double sharpness(Luma luma, double noise) {
        double laplacians = 0;
        double gradients = 0;
        for (int y = 1; y < luma.height() - 1; y++) {
            for (int x = 1; x < luma.width() - 1; x++) {
                float left = luma.at(x - 1, y);
                float right = luma.at(x + 1, y);
                float up = luma.at(x, y - 1);
                float down = luma.at(x, y + 1);
                double laplacian = left + right + up + down - 4 * luma.at(x, y);
                laplacians += laplacian * laplacian;
                gradients += (right - left) * (right - left) + (down - up) * (down - up);
            }
        }
        double pixels = Math.max(1, (luma.width() - 2L) * (luma.height() - 2L));
        double floor = Math.max(noise * noise, ROUNDING);
        double detail = Math.max(laplacians / pixels - 20 * floor, 1e-3 * laplacians / pixels + 1e-6);
        double edges = Math.max(gradients / pixels - 4 * floor, 1e-3 * gradients / pixels + 1e-4);
        return 10 * Math.log10(detail / edges);
    }

    private static double noise(Luma luma) {
        int columns = (luma.width() - 2) / BLOCK;
        int rows = (luma.height() - 2) / BLOCK;
        var blocks = new double[Math.max(0, columns) * Math.max(0, rows)];
        int used = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double estimate = blockNoise(luma, 1 + column * BLOCK, 1 + row * BLOCK);
                if (estimate > 0) {
                    blocks[used++] = estimate;
                }
            }
        }
        if (used == 0) {
            return 0;
        }
        Arrays.sort(blocks, 0, used);
        return blocks[used / 5];
    }

    private static double blockNoise(Luma luma, int left, int top) {
        double sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += Math.abs(luma.at(x - 1, y - 1)
                        + luma.at(x + 1, y - 1)
                        + luma.at(x - 1, y + 1)
                        + luma.at(x + 1, y + 1)
                        + 4 * luma.at(x, y)
                        - 2 * (luma.at(x, y - 1) + luma.at(x, y + 1) + luma.at(x - 1, y) + luma.at(x + 1, y)));
            }
        }
        return Math.sqrt(Math.PI / 2) * sum / (6.0 * BLOCK * BLOCK);
    }

    private static double blockiness(ImageContent image) {
        int[] argb = image.argb();
        int width = image.pixelWidth();
        int height = image.pixelHeight();
        double across = steps(argb, width, height, 1, width);
        double down = steps(argb, height, width, width, 1);
        return Math.max(0, (across + down) / 2 - 1);
    }

    /// The mean step over the grid's borders along one axis, over the mean step one and two pixels away from them.
    private static double steps(int[] argb, int length, int lines, int along, int between) {
        double border = 0;
        double beside = 0;
        int thinning = Math.max(1, lines / 512);
        for (int line = 0; line < lines; line += thinning) {
            for (int at = 8; at + 3 < length; at += 8) {
                int p = line * between + at * along;
                border += step(argb, p, along);
                beside += (step(argb, p - 2 * along, along) + step(argb, p + 2 * along, along)) / 2;
            }
        }
        return (border + 1) / (beside + 1);
    }

    private static float step(int[] argb, int at, int along) {
        return Math.abs(Luma.of(argb[at]) - Luma.of(argb[at - along]));
    }
}
