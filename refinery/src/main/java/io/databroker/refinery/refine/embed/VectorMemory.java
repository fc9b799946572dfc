package io.databroker.refinery.refine.embed;

import org.jspecify.annotations.Nullable;

/// Remembers the vectors of the texts that were read last, for stages that follow each other ask for the same: a
/// table of [#SLOTS] places, one for each hash; a text that comes later takes the place of the one before. Only the
/// very same object counts, so a look-up costs its hash and no more. Longer texts than [#LONGEST] are not
/// remembered. Not shared between threads; 9 MB at most.
final class VectorMemory {

    private static final int SLOTS = 1 << 9;
    private static final int LONGEST = 1 << 13;

    private final @Nullable String[] texts = new @Nullable String[SLOTS];
    private final float[][] vectors = new float[SLOTS][];

    /// The vector that was put for this text, or null.
    float @Nullable [] find(CharSequence text) {
        return text instanceof String string && texts[slot(string)] == text ? vectors[slot(string)] : null;
    }

    void put(CharSequence text, float[] vector) {
        if (text instanceof String string && string.length() <= LONGEST) {
            texts[slot(string)] = string;
            vectors[slot(string)] = vector;
        }
    }

    private static int slot(String text) {
        return (text.hashCode() * 0x9E3779B1) >>> 23;
    }
}
