package io.databroker.refinery.refine.quality;

import java.util.Arrays;

/// The measured features of one text, with the span that cost most for those features that have one.
public final class TextProfile {

    private static final int SIZE = TextFeature.values().length;

    private final double[] values = new double[SIZE];
    private final int[] starts = new int[SIZE];
    private final int[] ends = new int[SIZE];

    TextProfile() {
        Arrays.fill(starts, -1);
        Arrays.fill(ends, -1);
    }

    /// In the unit that the feature's documentation gives; 0 where the text is empty.
    public double value(TextFeature feature) {
        return values[feature.index()];
    }

    /// First position of the span that cost most, -1 for none.
    public int start(TextFeature feature) {
        return starts[feature.index()];
    }

    /// Position after that span, -1 for none.
    public int end(TextFeature feature) {
        return ends[feature.index()];
    }

    void set(TextFeature feature, double value) {
        values[feature.index()] = value;
    }

    /// Sets `part / whole`, 0 where the whole is 0.
    void share(TextFeature feature, double part, double whole) {
        values[feature.index()] = whole == 0 ? 0 : part / whole;
    }

    /// Remembers a span of the feature; the longest one stays.
    void note(TextFeature feature, int start, int end) {
        int i = feature.index();
        if (end - start > ends[i] - starts[i]) {
            starts[i] = start;
            ends[i] = end;
        }
    }
}
