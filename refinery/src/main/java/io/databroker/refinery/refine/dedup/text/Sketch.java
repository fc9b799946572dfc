package io.databroker.refinery.refine.dedup.text;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What near-duplicate search keeps of a text while the items stream by: 324 bytes.
///
/// Layout: the number of words (4 bytes, big-endian), then the signature's rows.
final class Sketch {

    static final int BYTES = Integer.BYTES + Signature.ROWS;

    /// Texts of fewer words have no near duplicates, only equals.
    private static final int LEAST_WORDS = 4;

    private Sketch() {}

    /// The sketch, or null where the text is too short for one.
    static byte @Nullable [] of(String text) {
        int[] words = Words.of(text);
        if (words.length < LEAST_WORDS) {
            return null;
        }
        return ByteBuffer.allocate(BYTES)
                .putInt(words.length)
                .put(Signature.of(words))
                .array();
    }
}
