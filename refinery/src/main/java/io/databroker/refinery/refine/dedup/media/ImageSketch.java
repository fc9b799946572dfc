package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.signal.Luma;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What is kept of a picture to find and to verify its near-duplicates: about 6 kB.
///
/// @param thumb its luma without borders, [#SIDE] pixels on the longer side
/// @param dct pHashes of the eight orientations
/// @param gradient dHashes of the eight orientations
/// @param features its corners
record ImageSketch(Luma thumb, long[] dct, long[] gradient, Features features) {

    /// The longer side of a thumbnail in pixels.
    static final int SIDE = 64;

    /// Where features are looked for.
    private static final int DETAIL = 256;

    /// A picture that varies less than this standard deviation in luma levels is flat: it looks like any other.
    private static final double FLAT = 4;

    /// The sketch of a picture; null where it is flat.
    static @Nullable ImageSketch of(ImageContent image) {
        Luma luma = Borders.trimmed(Luma.within(image, 2 * DETAIL));
        if (Math.min(luma.width(), luma.height()) < 8 || luma.deviation() < FLAT) {
            return null;
        }
        double scale = (double) SIDE / Math.max(luma.width(), luma.height());
        Luma thumb = luma.scaled(Math.max(4, (int) Math.round(luma.width() * scale)), Math.max(4, (int)
                Math.round(luma.height() * scale)));
        return new ImageSketch(
                rounded(thumb), PerceptualHash.dct(luma), PerceptualHash.gradient(luma), Features.of(luma));
    }

    /// The corners as they would be in the mirrored picture.
    Features mirrored() {
        return features.mirrored(thumb.width() * 65536 / SIDE);
    }

    private static Luma rounded(Luma luma) {
        var values = new float[luma.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(luma.values()[i]);
        }
        return new Luma(luma.width(), luma.height(), values);
    }

    /// As bytes; [#read] takes them back.
    byte[] bytes() {
        var buffer = ByteBuffer.allocate(2 + thumb.values().length + 16 * dct.length + features.size());
        buffer.put((byte) thumb.width()).put((byte) thumb.height());
        for (float value : thumb.values()) {
            buffer.put((byte) Math.round(value));
        }
        buffer.asLongBuffer().put(dct).put(gradient);
        buffer.position(buffer.position() + 16 * dct.length);
        features.write(buffer);
        return buffer.array();
    }

    static ImageSketch read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        int width = buffer.get();
        int height = buffer.get();
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(buffer.get());
        }
        return new ImageSketch(new Luma(width, height, values), hashes(buffer), hashes(buffer), Features.read(buffer));
    }

    private static long[] hashes(ByteBuffer buffer) {
        var hashes = new long[PerceptualHash.ORIENTATIONS * PerceptualHash.WORDS];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = buffer.getLong();
        }
        return hashes;
    }
}
