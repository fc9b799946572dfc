package io.databroker.refinery.table;

/// What rows are measured by. Histograms count in bins, and ranges are ranges of bins.
public enum Measure {
    OVERALL,
    COMPLETENESS,
    CLARITY,
    RELEVANCE,
    FORMAT_VALIDITY,
    METADATA_QUALITY,
    /// Bytes of its content; bins are half octaves.
    SIZE;

    /// How finely scores are held: 250 steps, of which five make a bin. 255 stands for no score.
    static final int STEPS = 250;

    static final int NONE = 255;
    private static final int STEPS_A_BIN = 5;

    /// How many bins there are.
    public int bins() {
        return this == SIZE ? 62 : STEPS / STEPS_A_BIN;
    }

    /// The lower edge of a bin, in [0, 1] or in bytes.
    public double edge(int bin) {
        if (this != SIZE) {
            return (double) bin / bins();
        }
        int octave = bin / 2;
        return bin == 0 ? 0 : (1L << octave) * (bin % 2 == 0 ? 1.0 : 1.5);
    }

    /// The bin of a held level, or -1 where there is none.
    int bin(int level) {
        if (this != SIZE) {
            return level == NONE ? -1 : Math.min(bins() - 1, level / STEPS_A_BIN);
        }
        if (level <= 1) {
            return 0;
        }
        int octave = 31 - Integer.numberOfLeadingZeros(level);
        return 2 * octave + ((level >> (octave - 1)) & 1);
    }

    static int level(double score) {
        return (int) Math.round(Math.clamp(score, 0, 1) * STEPS);
    }
}
