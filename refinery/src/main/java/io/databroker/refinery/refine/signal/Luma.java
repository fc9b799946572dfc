package io.databroker.refinery.refine.signal;

import io.databroker.refinery.decode.ImageContent;

/// The brightness of a picture, row by row from the top left.
///
/// @param width in pixels, at least 1
/// @param height in pixels, at least 1
/// @param values BT.601 luma in [0, 255], `width * height` of them
public record Luma(int width, int height, float[] values) {

    /// The luma of one pixel, 0xAARRGGBB, laid over white where it is transparent.
    public static float of(int argb) {
        float luma = .299f * (argb >> 16 & 0xff) + .587f * (argb >> 8 & 0xff) + .114f * (argb & 0xff);
        int alpha = argb >>> 24;
        return alpha == 0xff ? luma : (luma * alpha + 255 * (255 - alpha)) / 255;
    }

    /// The picture, made smaller where its longer side exceeds `side` pixels; its shape is kept.
    public static Luma within(ImageContent image, int side) {
        int longer = Math.max(image.pixelWidth(), image.pixelHeight());
        if (longer <= side) {
            return scaled(image, image.pixelWidth(), image.pixelHeight());
        }
        double scale = (double) side / longer;
        return scaled(image, Math.max(1, (int) Math.round(image.pixelWidth() * scale)), Math.max(1, (int)
                Math.round(image.pixelHeight() * scale)));
    }

    /// The picture at another size, by the mean over the area that each new pixel covers.
    public static Luma scaled(ImageContent image, int width, int height) {
        int[] argb = image.argb();
        int pitch = image.pixelWidth();
        return shrink(pitch, image.pixelHeight(), width, height, (y, row) -> {
            for (int x = 0; x < pitch; x++) {
                row[x] = of(argb[y * pitch + x]);
            }
        });
    }

    /// This plane at another size, by the mean over the area that each new pixel covers.
    public Luma scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return shrink(
                width, height, newWidth, newHeight, (y, row) -> System.arraycopy(values, y * width, row, 0, width));
    }

    /// The rectangle of `newWidth` x `newHeight` pixels whose top left is at (`left`, `top`).
    public Luma crop(int left, int top, int newWidth, int newHeight) {
        var cut = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(values, (top + y) * width + left, cut, y * newWidth, newWidth);
        }
        return new Luma(newWidth, newHeight, cut);
    }

    /// The standard deviation of the values: 0 for a plane of one brightness.
    public double deviation() {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / values.length;
        return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    }

    /// The value at a pixel.
    public float at(int x, int y) {
        return values[y * width + x];
    }

    private interface Rows {
        void read(int y, float[] row);
    }

    private static Luma shrink(int fromWidth, int fromHeight, int width, int height, Rows rows) {
        var sums = new double[width * height];
        var source = new float[fromWidth];
        var narrow = new float[width];
        double step = (double) fromHeight / height;
        int target = 0;
        for (int y = 0; y < fromHeight; y++) {
            rows.read(y, source);
            narrow(source, narrow);
            while (target < height && target * step < y + 1) {
                double share = Math.min(y + 1, (target + 1) * step) - Math.max(y, target * step);
                for (int x = 0; x < width; x++) {
                    sums[target * width + x] += share * narrow[x];
                }
                if ((target + 1) * step > y + 1) {
                    break;
                }
                target++;
            }
        }
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sums[i] / step);
        }
        return new Luma(width, height, values);
    }

    private static void narrow(float[] from, float[] to) {
        if (from.length == to.length) {
            System.arraycopy(from, 0, to, 0, to.length);
            return;
        }
        double step = (double) from.length / to.length;
        for (int x = 0; x < to.length; x++) {
            double start = x * step;
            double end = start + step;
            double sum = 0;
            for (int i = (int) start; i < end && i < from.length; i++) {
                sum += (Math.min(i + 1, end) - Math.max(i, start)) * from[i];
            }
            to[x] = (float) (sum / step);
        }
    }
}
