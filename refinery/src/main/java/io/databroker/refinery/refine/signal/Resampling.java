package io.databroker.refinery.refine.signal;

/// Brings sound to another sample rate.
///
/// Each new sample is a sum of old ones weighed by a sinc under a Hann window, cut off a little below the lower of
/// the two Nyquist frequencies. O(taps) a sample.
public final class Resampling {

    private static final int ZEROS = 12;
    private static final double ROLL_OFF = .92;
    private static final int PHASES = 512;

    private Resampling() {}

    /// The sound at `to` samples a second.
    public static float[] resample(float[] samples, int from, int to) {
        if (from == to) {
            return samples;
        }
        double cutoff = ROLL_OFF * Math.min(1, (double) to / from);
        int reach = (int) Math.ceil(ZEROS / cutoff);
        float[] kernel = kernel(reach, cutoff);
        var result = new float[(int) ((long) samples.length * to / from)];
        for (int i = 0; i < result.length; i++) {
            double centre = (double) i * from / to;
            int first = (int) Math.floor(centre) - reach + 1;
            double sum = 0;
            for (int at = Math.max(0, first); at < Math.min(samples.length, first + 2 * reach); at++) {
                double away = Math.abs(at - centre) * PHASES;
                int phase = (int) away;
                if (phase + 1 < kernel.length) {
                    sum += samples[at] * (kernel[phase] + (away - phase) * (kernel[phase + 1] - kernel[phase]));
                }
            }
            result[i] = (float) sum;
        }
        return result;
    }

    private static float[] kernel(int reach, double cutoff) {
        var kernel = new float[reach * PHASES + 1];
        for (int i = 0; i < kernel.length; i++) {
            double t = (double) i / PHASES;
            double x = Math.PI * t * cutoff;
            double sinc = i == 0 ? 1 : Math.sin(x) / x;
            kernel[i] = (float) (cutoff * sinc * (.5 + .5 * Math.cos(Math.PI * t / reach)));
        }
        return kernel;
    }
}
