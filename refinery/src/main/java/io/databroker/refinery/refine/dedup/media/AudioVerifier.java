package io.databroker.refinery.refine.dedup.media;

import org.jspecify.annotations.Nullable;

/// Whether two sounds are the same recording.
///
/// **Clips** are laid over each other sample by sample. Two people, or one person twice, saying the same word agree
/// in sound but not in phase; a copy does, through compression, noise, filtering and trimming. So the normalised
/// correlation of the waveforms below 2 kHz, at the shift where it is highest, tells copies from repetitions.
///
/// **Longer sounds** are laid over each other word by word of their fingerprints; at the shift where they differ in
/// the fewest bits, the share of those counts.
///
/// Either way the shorter must lie within the longer for the most part: a copy may be trimmed, not merely meet.
final class AudioVerifier {

    /// The least correlation of copies, and the least agreement of fingerprints.
    static final double CLIP_THRESHOLD = .94;

    static final double WORDS_THRESHOLD = .5;

    /// Share of the shorter that must lie within the longer.
    private static final double COVERED = .75;

    /// Share of the longer that must be covered for the two to be called the same rather than one a part.
    private static final double WHOLE = .9;

    private static final int FEWEST_WORDS = 8;
    private static final int TAPS = 5;

    /// Clips are first compared at a rate lower by this factor, and let go where they correlate less than that.
    private static final int THINNING = 2;

    private static final double ROUGH_THRESHOLD = .6;

    private AudioVerifier() {}

    /// How two sounds agree.
    ///
    /// @param method how that was found
    /// @param score in [0, 1]
    /// @param threshold for this method
    record Match(String method, double score, double threshold) {}

    /// Null where the two cannot be compared or differ.
    static @Nullable Match verify(AudioSketch a, AudioSketch b) {
        Match match = a.clip().length > 0 && b.clip().length > 0
                ? ofClips(a.clip(), b.clip())
                : ofWords(a.words(), b.words());
        return match != null && match.score >= match.threshold ? match : null;
    }

    private static Match ofClips(byte[] a, byte[] b) {
        byte[] longer = a.length >= b.length ? a : b;
        byte[] shorter = a.length >= b.length ? b : a;
        var coarse = new Shifts(thinned(shorter), thinned(longer));
        int slack = (int) ((1 - COVERED) * shorter.length / THINNING);
        int rough = coarse.best(-slack, (longer.length - shorter.length) / THINNING + slack);
        if (coarse.correlation(rough) < ROUGH_THRESHOLD) {
            return new Match("waveform_correlation", 0, CLIP_THRESHOLD);
        }
        var fine = new Shifts(shorter, longer);
        int shift = fine.best(THINNING * (rough - 2), THINNING * (rough + 2));
        boolean whole = fine.overlap(shift) >= WHOLE * longer.length;
        return new Match(whole ? "waveform_correlation" : "waveform_part", fine.filtered(shift), CLIP_THRESHOLD);
    }

    /// A clip at a lower rate, each sample the mean of a few.
    private static byte[] thinned(byte[] clip) {
        var thin = new byte[clip.length / THINNING];
        for (int i = 0; i < thin.length; i++) {
            int sum = 0;
            for (int k = 0; k < THINNING; k++) {
                sum += clip[i * THINNING + k];
            }
            thin[i] = (byte) (sum / THINNING);
        }
        return thin;
    }

    /// Two clips laid over each other at different shifts.
    private static final class Shifts {

        private final byte[] shorter;
        private final byte[] longer;
        private final double[] shorterEnergy;
        private final double[] longerEnergy;

        Shifts(byte[] shorter, byte[] longer) {
            this.shorter = shorter;
            this.longer = longer;
            shorterEnergy = energies(shorter);
            longerEnergy = energies(longer);
        }

        int overlap(int shift) {
            return Math.max(0, Math.min(shorter.length, longer.length - shift) - Math.max(0, -shift));
        }

        /// The absolute normalised correlation; 0 where too little of the shorter is covered.
        double correlation(int shift) {
            int from = Math.max(0, -shift);
            int to = Math.min(shorter.length, longer.length - shift);
            if (from >= to) {
                return 0;
            }
            double own = shorterEnergy[to] - shorterEnergy[from];
            double other = longerEnergy[to + shift] - longerEnergy[from + shift];
            if (other <= 0 || own < COVERED * shorterEnergy[shorter.length]) {
                return 0;
            }
            int product = 0;
            for (int i = from; i < to; i++) {
                product += shorter[i] * longer[i + shift];
            }
            return Math.abs(product) / Math.sqrt(own * other);
        }

        int best(int from, int to) {
            int best = from;
            double highest = -1;
            for (int shift = from; shift <= to; shift++) {
                double correlation = correlation(shift);
                if (correlation > highest) {
                    highest = correlation;
                    best = shift;
                }
            }
            return best;
        }

        /// The correlation once the shorter passed the filter of [#TAPS] taps that fits best, which makes up for a
        /// shift between samples and for what a codec does to the treble.
        double filtered(int shift) {
            int from = Math.max(TAPS / 2, -shift);
            int to = Math.min(shorter.length - TAPS / 2, longer.length - shift);
            if (from >= to || correlation(shift) == 0) {
                return 0;
            }
            var equations = new Equations(TAPS);
            var taps = new double[TAPS];
            for (int i = from; i < to; i++) {
                equations.add(window(i, taps), longer[i + shift], 1);
            }
            double @Nullable [] filter = equations.solve();
            if (filter == null) {
                return correlation(shift);
            }
            double missed = 0;
            double energy = 1e-9;
            for (int i = from; i < to; i++) {
                double value = 0;
                for (int tap = 0; tap < TAPS; tap++) {
                    value += filter[tap] * shorter[i - TAPS / 2 + tap];
                }
                missed += (longer[i + shift] - value) * (longer[i + shift] - value);
                energy += longer[i + shift] * longer[i + shift];
            }
            return Math.sqrt(Math.max(0, 1 - missed / energy));
        }

        private double[] window(int at, double[] taps) {
            for (int tap = 0; tap < TAPS; tap++) {
                taps[tap] = shorter[at - TAPS / 2 + tap];
            }
            return taps;
        }
    }

    private static double[] energies(byte[] clip) {
        var sums = new double[clip.length + 1];
        for (int i = 0; i < clip.length; i++) {
            sums[i + 1] = sums[i] + clip[i] * clip[i];
        }
        return sums;
    }

    private static @Nullable Match ofWords(int[] a, int[] b) {
        int[] longer = a.length >= b.length ? a : b;
        int[] shorter = a.length >= b.length ? b : a;
        int least = Math.max(FEWEST_WORDS, (int) (COVERED * shorter.length));
        double best = 0;
        int at = 0;
        for (int shift = least - shorter.length; shift <= longer.length - least; shift++) {
            int from = Math.max(0, -shift);
            int to = Math.min(shorter.length, longer.length - shift);
            double agreement = agreement(shorter, longer, from, to, shift);
            if (agreement > best) {
                best = agreement;
                at = to - from;
            }
        }
        if (at == 0) {
            return null;
        }
        String method = at >= WHOLE * longer.length ? "fingerprint_alignment" : "fingerprint_part";
        return new Match(method, best, WORDS_THRESHOLD);
    }

    /// 1 for equal words, 0 for unrelated ones; words of silence in both say nothing.
    private static double agreement(int[] a, int[] b, int from, int to, int shift) {
        int bits = 0;
        int compared = 0;
        for (int i = from; i < to; i++) {
            if (!AudioSketch.silent(a[i]) || !AudioSketch.silent(b[i + shift])) {
                bits += Integer.bitCount(a[i] ^ b[i + shift]);
                compared++;
            }
        }
        return compared < FEWEST_WORDS ? 0 : Math.max(0, 1 - bits / (16.0 * compared));
    }
}
