package io.databroker.refinery.refine.quality.media;

import java.util.Arrays;

/// Integrated loudness by ITU-R BS.1770: the sound passes a high shelf and a high-pass filter (together the K
/// weighting), its mean square is taken over blocks of 400 ms that overlap by 75 %, and blocks below -70 LUFS, then
/// those 10 LU below the mean of the rest, are left out. The filters are the recommendation's analogue prototypes,
/// transformed for the sample rate at hand. O(n). The sound is taken as one channel.
final class Loudness {

    /// What silence is said to have.
    static final double SILENT = -70;

    private static final double ANALOGUE_OFFSET = -.691;

    private Loudness() {}

    /// Loudness in LUFS, [#SILENT] at least.
    static double lufs(float[] samples, int sampleRate) {
        double[] weighted = highPass(shelf(samples, sampleRate), sampleRate);
        int hop = Math.max(1, sampleRate / 10);
        int blocks = Math.max(1, weighted.length / hop - 3);
        var energies = new double[blocks];
        for (int i = 0; i < blocks; i++) {
            int end = Math.min(weighted.length, (i + 4) * hop);
            double sum = 0;
            for (int at = i * hop; at < end; at++) {
                sum += weighted[at] * weighted[at];
            }
            energies[i] = sum / Math.max(1, end - i * hop);
        }
        double absolute = mean(energies, SILENT);
        return absolute <= 0 ? SILENT : Math.max(SILENT, decibels(mean(energies, decibels(absolute) - 10)));
    }

    private static double mean(double[] energies, double gate) {
        return Arrays.stream(energies)
                .filter(e -> e > 0 && decibels(e) >= gate)
                .average()
                .orElse(0);
    }

    private static double decibels(double energy) {
        return ANALOGUE_OFFSET + 10 * Math.log10(energy);
    }

    private static double[] shelf(float[] samples, int sampleRate) {
        double gain = 3.999843853973347;
        double quality = .7071752369554196;
        double k = Math.tan(Math.PI * Math.min(.49, 1681.974450955533 / sampleRate));
        double high = Math.pow(10, gain / 20);
        double band = Math.pow(high, .4996667741545416);
        double a0 = 1 + k / quality + k * k;
        var input = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            input[i] = samples[i];
        }
        return biquad(
                input,
                (high + band * k / quality + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - band * k / quality + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / quality + k * k) / a0);
    }

    private static double[] highPass(double[] samples, int sampleRate) {
        double quality = .5003270373238773;
        double k = Math.tan(Math.PI * Math.min(.49, 38.13547087602444 / sampleRate));
        double a0 = 1 + k / quality + k * k;
        return biquad(samples, 1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0);
    }

    private static double[] biquad(double[] x, double b0, double b1, double b2, double a1, double a2) {
        var y = new double[x.length];
        double s1 = 0;
        double s2 = 0;
        for (int i = 0; i < x.length; i++) {
            double out = b0 * x[i] + s1;
            s1 = b1 * x[i] - a1 * out + s2;
            s2 = b2 * x[i] - a2 * out;
            y[i] = out;
        }
        return y;
    }
}
