package io.databroker.desktop.ui.kit;

/// The loudest moment of each of 120 equal parts of a sound, in [0, 1]; what a [Waveform] draws. Walks through all
/// samples, so take them in the background.
public final class Peaks {

    static final int PARTS = 120;

    private final float[] levels = new float[PARTS];

    /// @param samples in [-1, 1]
    public Peaks(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            int part = (int) ((long) i * PARTS / samples.length);
            levels[part] = Math.max(levels[part], Math.abs(samples[i]));
        }
    }

    /// The level of a part.
    float level(int part) {
        return levels[part];
    }
}
