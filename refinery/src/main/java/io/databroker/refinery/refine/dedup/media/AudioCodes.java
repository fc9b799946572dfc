package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Fourier;
import java.util.Arrays;

/// 128-bit codes of stretches of sound, by which [WordIndex] finds sounds that have stretches in common.
///
/// A long sound is coded by four neighbouring words of its Chromaprint. A short one is coded at a finer grain
/// (after Haitsma and Kalker 2002): every 8 ms, whether the difference of energy between neighbouring bands, of 17
/// from 150 to 1,900 Hz, grows or shrinks within 16 ms; eight such rows, 16 ms apart, make a code. Only where the
/// sound is within 25 dB of its loudest.
final class AudioCodes {

    private static final int WINDOW = 256;
    private static final int STEP = 32;
    private static final int LAG = 2;
    private static final int ROWS = 8;
    private static final int SPACING = 2;
    private static final int BANDS = 17;

    /// Silence put before and after a clip, so that the shortest have codes too.
    private static final int PADDING = 160;

    private static final double LOUD = Math.pow(10, -2.5);
    private static final double[] HANN = Fourier.hann(WINDOW);
    private static final int[] EDGES = edges();

    private AudioCodes() {}

    private static int[] edges() {
        var edges = new int[BANDS + 1];
        for (int i = 0; i <= BANDS; i++) {
            double hertz = 150 * Math.pow(1900 / 150.0, (double) i / BANDS);
            edges[i] = (int) Math.round(hertz * WINDOW / AudioSketch.CLIP_RATE);
        }
        for (int i = 1; i <= BANDS; i++) {
            edges[i] = Math.max(edges[i], edges[i - 1] + 1);
        }
        return edges;
    }

    /// The codes of a fingerprint, two words of 64 bits each.
    static long[] ofWords(int[] words) {
        var codes = new long[2 * Math.max(0, words.length - 3)];
        int count = 0;
        for (int i = 0; i + 3 < words.length; i++) {
            if (!AudioSketch.silent(words[i]) && !AudioSketch.silent(words[i + 3])) {
                codes[count++] = (long) words[i] << 32 | Integer.toUnsignedLong(words[i + 1]);
                codes[count++] = (long) words[i + 2] << 32 | Integer.toUnsignedLong(words[i + 3]);
            }
        }
        return Arrays.copyOf(codes, count);
    }

    /// The codes of a clip, two words of 64 bits each.
    static long[] ofClip(byte[] clip) {
        var samples = new float[clip.length + 2 * PADDING];
        for (int i = 0; i < clip.length; i++) {
            samples[PADDING + i] = clip[i];
        }
        int frames = Math.max(0, (samples.length - WINDOW) / STEP + 1);
        var rows = new int[frames];
        var energies = new double[frames];
        var bands = new double[frames][BANDS];
        var fourier = new Fourier(WINDOW);
        var power = new double[WINDOW / 2 + 1];
        double loudest = 0;
        for (int t = 0; t < frames; t++) {
            fourier.power(samples, t * STEP, HANN, power);
            for (int band = 0; band < BANDS; band++) {
                for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
                    bands[t][band] += power[bin];
                }
                energies[t] += bands[t][band];
                bands[t][band] = Math.log(bands[t][band] + 1);
            }
            loudest = Math.max(loudest, energies[t]);
            rows[t] = t < LAG ? 0 : row(bands[t], bands[t - LAG]);
        }
        return stacked(rows, energies, LOUD * loudest);
    }

    private static int row(double[] now, double[] before) {
        int row = 0;
        for (int band = 0; band + 1 < BANDS; band++) {
            row = row << 1 | (now[band] - now[band + 1] > before[band] - before[band + 1] ? 1 : 0);
        }
        return row;
    }

    private static long[] stacked(int[] rows, double[] energies, double least) {
        var codes = new long[2 * rows.length];
        int count = 0;
        int span = (ROWS - 1) * SPACING;
        for (int t = LAG; t + span < rows.length; t++) {
            if (energies[t + span / 2] >= least) {
                for (int half = 0; half < 2; half++) {
                    long code = 0;
                    for (int i = 0; i < 4; i++) {
                        code = code << 16 | rows[t + (half * 4 + i) * SPACING];
                    }
                    codes[count++] = code;
                }
            }
        }
        return Arrays.copyOf(codes, count);
    }
}
