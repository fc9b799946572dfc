package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.refine.signal.Fourier;
import java.util.Arrays;

/// What the frequencies of a sound tell.
///
/// Noise is what stays in a frequency while the sound comes and goes: the 10th percentile over time of each bin's
/// energy, times the factor by which that percentile of white noise falls short of its mean. So a sound without
/// pauses is not taken for noise, as it would be by levels alone. Frames of about 32 ms, half overlapping; at most
/// [#FRAMES] of them, evenly spread, so memory is bounded. O(n log n).
///
/// @param signalToNoise in decibels, in [0, 80]
/// @param bandwidth highest frequency within 50 dB of the strongest, in hertz
record Spectrum(double signalToNoise, double bandwidth) {

    private static final int FRAMES = 2000;
    private static final double QUANTILE = .1;

    /// The mean of exponentially spread energies over their 10th percentile.
    private static final double QUANTILE_TO_MEAN = -1 / Math.log(1 - QUANTILE);

    private static final double BEST = 80;

    static Spectrum of(AudioContent sound) {
        float[] samples = sound.samples();
        int size = Integer.highestOneBit(Math.max(256, sound.sampleRate() / 22));
        int possible = Math.max(1, (samples.length - size) / (size / 2) + 1);
        int frames = Math.min(FRAMES, possible);
        var energies = new double[size / 2 + 1][frames];
        var fourier = new Fourier(size);
        double[] window = Fourier.hann(size);
        var power = new double[size / 2 + 1];
        for (int frame = 0; frame < frames; frame++) {
            long start = (long) frame * possible / frames * (size / 2);
            fourier.power(samples, (int) start, window, power);
            for (int bin = 0; bin < power.length; bin++) {
                energies[bin][frame] = power[bin];
            }
        }
        return of(energies, (double) sound.sampleRate() / size);
    }

    private static Spectrum of(double[][] energies, double hertzPerBin) {
        double signal = 0;
        double noise = 0;
        var means = new double[energies.length];
        for (int bin = 1; bin < energies.length; bin++) {
            means[bin] = Arrays.stream(energies[bin]).average().orElse(0);
            Arrays.sort(energies[bin]);
            signal += means[bin];
            noise += Math.min(means[bin], QUANTILE_TO_MEAN * energies[bin][(int) (QUANTILE * energies[bin].length)]);
        }
        double strongest = Arrays.stream(means).max().orElse(0);
        int top = 0;
        for (int bin = 1; bin < means.length; bin++) {
            if (means[bin] > 0 && means[bin] >= strongest * 1e-5) {
                top = bin;
            }
        }
        return new Spectrum(ratio(signal - noise, noise), top * hertzPerBin);
    }

    private static double ratio(double signal, double noise) {
        if (signal <= 0) {
            return 0;
        }
        return noise <= 0 ? BEST : Math.clamp(10 * Math.log10(signal / noise), 0, BEST);
    }
}
