package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.decode.VideoContent.Frame;
import io.databroker.refinery.refine.signal.Luma;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// What is kept of a film to find and to verify its near-duplicates: 36 bytes for each frame that is not flat.
///
/// @param seconds when each frame is shown
/// @param hashes the pHash of each frame without its black bars, [PerceptualHash#WORDS] words each
record VideoSketch(float[] seconds, long[] hashes) {

    private static final int SIDE = 160;

    /// A frame that varies less than this standard deviation in luma levels looks like any other.
    private static final double FLAT = 8;

    /// The sketch of a film; null where none of its frames shows anything.
    static @Nullable VideoSketch of(VideoContent film) {
        var shown = new ArrayList<Frame>();
        var hashes = new ArrayList<long[]>();
        for (Frame frame : film.frames()) {
            Luma luma = Borders.trimmed(Luma.within(frame.image(), SIDE));
            if (luma.deviation() >= FLAT) {
                shown.add(frame);
                hashes.add(PerceptualHash.dct(luma));
            }
        }
        if (shown.isEmpty()) {
            return null;
        }
        var seconds = new float[shown.size()];
        var words = new long[shown.size() * PerceptualHash.WORDS];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = (float) shown.get(i).seconds();
            System.arraycopy(hashes.get(i), 0, words, i * PerceptualHash.WORDS, PerceptualHash.WORDS);
        }
        return new VideoSketch(seconds, words);
    }

    int frames() {
        return seconds.length;
    }

    /// As bytes; [#read] takes them back.
    byte[] bytes() {
        var buffer = ByteBuffer.allocate(4 + 4 * seconds.length + 8 * hashes.length);
        buffer.putInt(seconds.length);
        for (float second : seconds) {
            buffer.putFloat(second);
        }
        buffer.asLongBuffer().put(hashes);
        return buffer.array();
    }

    static VideoSketch read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var seconds = new float[buffer.getInt()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = buffer.getFloat();
        }
        var hashes = new long[seconds.length * PerceptualHash.WORDS];
        buffer.asLongBuffer().get(hashes);
        return new VideoSketch(seconds, hashes);
    }
}
