package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.AudioContent;
import java.util.Arrays;

/// What the samples of a sound tell by themselves.
///
/// @param offset mean of the samples (DC)
/// @param clipped runs of three and more samples at the loudest level that occurs
/// @param silent frames of 20 ms that lie 45 dB and more below the loud ones (95th percentile), or below -70 dBFS
/// @param dropped gaps of 3 ms and more with nothing in them, sound on both sides
record Levels(double offset, Spots clipped, Spots silent, Spots dropped) {

    /// Where something is wrong.
    ///
    /// @param share of all samples, in [0, 1]
    /// @param start first sample of the longest spot, -1 where there is none
    /// @param end sample after it, or -1
    record Spots(double share, int start, int end) {}

    private static final double FLAT = .999;
    private static final double NOTHING = 1e-4;

    static Levels of(AudioContent sound) {
        float[] samples = sound.samples();
        double sum = 0;
        float peak = 0;
        for (float sample : samples) {
            sum += sample;
            peak = Math.max(peak, Math.abs(sample));
        }
        return new Levels(
                sum / Math.max(1, samples.length),
                clipped(samples, peak),
                silent(samples, Math.max(1, sound.sampleRate() / 50)),
                dropped(samples, sound.sampleRate()));
    }

    private static Spots clipped(float[] samples, float peak) {
        var spots = new SpotCounter(3);
        double level = FLAT * peak;
        for (int i = 0; i < samples.length; i++) {
            spots.next(i, peak > .05 && Math.abs(samples[i]) >= level);
        }
        return spots.counted(samples.length);
    }

    private static Spots silent(float[] samples, int frame) {
        var decibels = new double[Math.max(1, samples.length / frame)];
        for (int i = 0; i < decibels.length; i++) {
            decibels[i] = level(samples, i * frame, Math.min(samples.length, (i + 1) * frame));
        }
        double[] sorted = decibels.clone();
        Arrays.sort(sorted);
        double limit = Math.max(-70, sorted[(int) (.95 * (sorted.length - 1))] - 45);
        var spots = new SpotCounter(1);
        for (int i = 0; i < decibels.length; i++) {
            spots.next(i, decibels[i] <= limit);
        }
        Spots frames = spots.counted(decibels.length);
        return frames.start() < 0
                ? frames
                : new Spots(frames.share(), frames.start() * frame, Math.min(samples.length, frames.end() * frame));
    }

    private static Spots dropped(float[] samples, int sampleRate) {
        int shortest = Math.max(8, sampleRate * 3 / 1000);
        int longest = sampleRate / 4;
        int beside = Math.max(8, sampleRate / 200);
        var spots = new SpotCounter(1);
        int start = 0;
        for (int i = 0; i <= samples.length; i++) {
            if (i < samples.length && Math.abs(samples[i]) < NOTHING) {
                continue;
            }
            int gap = i - start;
            if (gap >= shortest
                    && gap <= longest
                    && start >= beside
                    && i + beside <= samples.length
                    && level(samples, start - beside, start) > -45
                    && level(samples, i, i + beside) > -45) {
                spots.add(start, i);
            }
            start = i + 1;
        }
        return spots.counted(samples.length);
    }

    private static double level(float[] samples, int from, int to) {
        double energy = 1e-12;
        for (int i = from; i < to; i++) {
            energy += samples[i] * samples[i] / (double) (to - from);
        }
        return 10 * Math.log10(energy);
    }

    /// Adds up runs of positions.
    private static final class SpotCounter {

        private final int shortest;
        private long total;
        private int start = -1;
        private int worstStart = -1;
        private int worstEnd = -1;
        private int last = -1;

        SpotCounter(int shortest) {
            this.shortest = shortest;
        }

        void next(int position, boolean bad) {
            if (bad && start < 0) {
                start = position;
            } else if (!bad && start >= 0) {
                add(start, position);
                start = -1;
            }
            last = position;
        }

        void add(int from, int to) {
            if (to - from < shortest) {
                return;
            }
            total += to - from;
            if (to - from > worstEnd - worstStart) {
                worstStart = from;
                worstEnd = to;
            }
        }

        Spots counted(int length) {
            if (start >= 0) {
                add(start, last + 1);
                start = -1;
            }
            return new Spots(total / (double) Math.max(1, length), worstStart, worstEnd);
        }
    }
}
