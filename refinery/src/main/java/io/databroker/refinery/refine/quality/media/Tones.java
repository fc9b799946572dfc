package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.signal.Luma;

/// How the brightness and the colours of a picture are spread, from one pass over its pixels.
///
/// @param brightness mean luma in [0, 255]
/// @param contrast luma between the 2nd and the 98th percentile, in [0, 255]
/// @param dark share of pixels with luma below 2
/// @param bright share of pixels with luma above 253
/// @param entropy of the luma histogram in bits, in [0, 8]
/// @param colourfulness Hasler and Süsstrunk's measure (2003): 0 for grey, about 15 for slight, over 60 for strong
record Tones(double brightness, double contrast, double dark, double bright, double entropy, double colourfulness) {

    static Tones of(ImageContent image) {
        var histogram = new long[256];
        double redGreen = 0;
        double redGreenSquares = 0;
        double yellowBlue = 0;
        double yellowBlueSquares = 0;
        for (int argb : image.argb()) {
            histogram[Math.round(Luma.of(argb))]++;
            int red = argb >> 16 & 0xff;
            int green = argb >> 8 & 0xff;
            double rg = red - green;
            double yb = .5 * (red + green) - (argb & 0xff);
            redGreen += rg;
            redGreenSquares += rg * rg;
            yellowBlue += yb;
            yellowBlueSquares += yb * yb;
        }
        double n = image.argb().length;
        double spread = Math.sqrt(Math.max(0, redGreenSquares / n - square(redGreen / n))
                + Math.max(0, yellowBlueSquares / n - square(yellowBlue / n)));
        double shift = Math.hypot(redGreen / n, yellowBlue / n);
        return ofHistogram(histogram, n, spread + .3 * shift);
    }

    private static Tones ofHistogram(long[] histogram, double n, double colourfulness) {
        double sum = 0;
        double entropy = 0;
        for (int level = 0; level < 256; level++) {
            double share = histogram[level] / n;
            sum += level * share;
            entropy -= share > 0 ? share * Math.log(share) / Math.log(2) : 0;
        }
        return new Tones(
                sum,
                percentile(histogram, .98 * n) - percentile(histogram, .02 * n),
                (histogram[0] + histogram[1]) / n,
                (histogram[254] + histogram[255]) / n,
                entropy,
                colourfulness);
    }

    private static int percentile(long[] histogram, double rank) {
        long seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += histogram[level];
            if (seen >= rank) {
                return level;
            }
        }
        return 255;
    }

    private static double square(double x) {
        return x * x;
    }
}
