package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Fourier;

/// Chromaprint's fingerprint, algorithm 2 (the one that AcoustID uses): 32 bits for every .124 s of sound.
///
/// The sound, mono at 11,025 Hz and 16 bits, is cut into frames of 4,096 samples that begin every 1,365. The
/// energies of each frame between 28 and 3,520 Hz are added up by semitone into twelve classes; these are smoothed
/// over five frames and brought to length one. Sixteen filters, each a difference of rectangle sums over classes
/// and up to 16 frames, are quantised to two bits in Gray code. The parameters are those of the published format
/// (Lukáš Lalinský, after Ke, Hoiem and Sukthankar 2005 and Bartsch and Wakefield 2005), so that the words agree
/// with those of `fpcalc` for sound that needs no resampling. O(n log n).
final class Chromaprint {

    /// Samples a second.
    static final int RATE = 11_025;

    private static final int FRAME = 4096;
    private static final int STEP = FRAME / 3;
    private static final int CLASSES = 12;
    private static final int LOWEST = 28;
    private static final int HIGHEST = 3520;
    private static final double A0 = 440 / 16.0;
    private static final double[] SMOOTHING = {.25, .75, 1, .75, .25};
    private static final double FAINT = .01;
    private static final int WIDTH = 16;

    /// Kind, first class, classes and frames of each filter.
    private static final int[][] FILTERS = {
        {0, 4, 3, 15}, {4, 4, 6, 15}, {1, 0, 4, 16}, {3, 8, 2, 12}, {3, 4, 4, 8}, {4, 0, 3, 5}, {1, 2, 2, 9},
        {2, 7, 3, 4}, {2, 6, 2, 16}, {2, 1, 3, 2}, {5, 10, 1, 15}, {3, 6, 2, 10}, {2, 1, 1, 14}, {3, 5, 6, 4},
        {1, 9, 2, 12}, {3, 4, 2, 14},
    };

    /// Where each filter's result is cut into four.
    private static final double[][] LIMITS = {
        {1.98215, 2.35817, 2.63523},
        {-1.03809, -.651211, -.282167},
        {-.298702, .119262, .558497},
        {-.105439, .0153946, .135898},
        {-.142891, .0258736, .200632},
        {-.826319, -.590612, -.368214},
        {-.557409, -.233035, .0534525},
        {-.0646826, .00620476, .0784847},
        {-.192387, -.029699, .215855},
        {-.0397818, -.00568076, .0292026},
        {-.53823, -.369934, -.190235},
        {-.124877, .0296483, .139239},
        {-.101475, .0225617, .231971},
        {-.0799915, -.00729616, .063262},
        {-.272556, .019424, .302559},
        {-.164292, -.0321188, .0846339},
    };

    private static final int[] GRAY = {0, 1, 3, 2};

    private Chromaprint() {}

    /// The fingerprint of mono sound at [#RATE]; empty for less than 2.9 s.
    static int[] of(float[] samples) {
        double[][] chroma = normalised(smoothed(chroma(samples)));
        if (chroma.length < WIDTH) {
            return new int[0];
        }
        double[][] sums = integral(chroma);
        var words = new int[chroma.length - WIDTH + 1];
        for (int i = 0; i < words.length; i++) {
            int word = 0;
            for (int filter = 0; filter < FILTERS.length; filter++) {
                word = word << 2 | GRAY[level(response(sums, i, FILTERS[filter]), LIMITS[filter])];
            }
            words[i] = word;
        }
        return words;
    }

    private static double[][] chroma(float[] samples) {
        var rounded = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            rounded[i] = Math.clamp(Math.round(samples[i] * 32768), -32768, 32767);
        }
        var window = new double[FRAME];
        for (int i = 0; i < FRAME; i++) {
            window[i] = (.54 - .46 * Math.cos(2 * Math.PI * i / (FRAME - 1))) / 32767;
        }
        int frames = samples.length < FRAME ? 0 : (samples.length - FRAME) / STEP + 1;
        var chroma = new double[frames][CLASSES];
        var fourier = new Fourier(FRAME);
        var power = new double[FRAME / 2 + 1];
        for (int frame = 0; frame < frames; frame++) {
            fourier.power(rounded, frame * STEP, window, power);
            for (int bin = bin(LOWEST); bin < bin(HIGHEST); bin++) {
                double octave = Math.log(bin * (double) RATE / FRAME / A0) / Math.log(2);
                chroma[frame][(int) (CLASSES * (octave - Math.floor(octave)))] += power[bin];
            }
        }
        return chroma;
    }

    private static int bin(int hertz) {
        return (int) Math.round(hertz * (double) FRAME / RATE);
    }

    private static double[][] smoothed(double[][] chroma) {
        int length = Math.max(0, chroma.length - SMOOTHING.length + 1);
        var smooth = new double[length][CLASSES];
        for (int frame = 0; frame < length; frame++) {
            for (int tap = 0; tap < SMOOTHING.length; tap++) {
                for (int c = 0; c < CLASSES; c++) {
                    smooth[frame][c] += SMOOTHING[tap] * chroma[frame + tap][c];
                }
            }
        }
        return smooth;
    }

    private static double[][] normalised(double[][] chroma) {
        for (double[] frame : chroma) {
            double squares = 0;
            for (double value : frame) {
                squares += value * value;
            }
            double length = Math.sqrt(squares);
            for (int c = 0; c < CLASSES; c++) {
                frame[c] = length < FAINT ? 0 : frame[c] / length;
            }
        }
        return chroma;
    }

    private static double[][] integral(double[][] chroma) {
        var sums = new double[chroma.length + 1][CLASSES + 1];
        for (int x = 0; x < chroma.length; x++) {
            double row = 0;
            for (int y = 0; y < CLASSES; y++) {
                row += chroma[x][y];
                sums[x + 1][y + 1] = sums[x][y + 1] + row;
            }
        }
        return sums;
    }

    private static double area(double[][] sums, int x1, int y1, int x2, int y2) {
        return sums[x2][y2] - sums[x1][y2] - sums[x2][y1] + sums[x1][y1];
    }

    /// The logarithm of the bright part of a filter over that of its dark part.
    private static double response(double[][] sums, int x, int[] filter) {
        int y = filter[1];
        int h = filter[2];
        int w = filter[3];
        double all = area(sums, x, y, x + w, y + h);
        double bright =
                switch (filter[0]) {
                    case 0 -> all;
                    case 1 -> area(sums, x, y + h / 2, x + w, y + h);
                    case 2 -> area(sums, x + w / 2, y, x + w, y + h);
                    case 3 -> area(sums, x, y + h / 2, x + w / 2, y + h) + area(sums, x + w / 2, y, x + w, y + h / 2);
                    case 4 -> area(sums, x, y + h / 3, x + w, y + 2 * (h / 3));
                    default -> area(sums, x + w / 3, y, x + 2 * (w / 3), y + h);
                };
        return Math.log(1 + bright) - Math.log(1 + all - bright);
    }

    private static int level(double value, double[] limits) {
        int level = 0;
        while (level < limits.length && value >= limits[level]) {
            level++;
        }
        return level;
    }
}
