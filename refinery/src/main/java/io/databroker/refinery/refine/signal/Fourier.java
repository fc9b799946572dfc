package io.databroker.refinery.refine.signal;

/// The discrete Fourier transform of real frames of one length, by Cooley and Tukey's radix-2 algorithm with tables
/// made once: O(n log n) a frame. One instance belongs to one thread.
public final class Fourier {

    private final int size;
    private final double[] cosines;
    private final double[] sines;
    private final double[] real;
    private final double[] imaginary;

    /// @param size of a frame, a power of two from 2
    public Fourier(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("A frame has a power of two of samples, not " + size);
        }
        this.size = size;
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = Math.sin(2 * Math.PI * i / size);
        }
        real = new double[size];
        imaginary = new double[size];
    }

    /// The energies |X|² of bins 0 to size/2 of the frame at `offset`, each sample times `window`; silence is
    /// assumed after the last sample.
    ///
    /// @param window one factor per sample of the frame
    /// @param power receives size/2 + 1 energies
    public void power(float[] samples, int offset, double[] window, double[] power) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int at = offset + i;
            int target = Integer.reverse(i) >>> shift;
            real[target] = at < samples.length ? samples[at] * window[i] : 0;
            imaginary[target] = 0;
        }
        butterflies();
        for (int i = 0; i <= size / 2; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
    }

    private void butterflies() {
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int low = start + k;
                    int high = low + half;
                    double c = cosines[k * stride];
                    double s = sines[k * stride];
                    double r = real[high] * c + imaginary[high] * s;
                    double i = imaginary[high] * c - real[high] * s;
                    real[high] = real[low] - r;
                    imaginary[high] = imaginary[low] - i;
                    real[low] += r;
                    imaginary[low] += i;
                }
            }
        }
    }

    /// The Hann window of `size` samples.
    public static double[] hann(int size) {
        var window = new double[size];
        for (int i = 0; i < size; i++) {
            window[i] = .5 - .5 * Math.cos(2 * Math.PI * i / (size - 1));
        }
        return window;
    }
}
