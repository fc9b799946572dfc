package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.decode.VideoContent.Frame;
import io.databroker.refinery.store.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Digests of what a picture shows or a sound plays, whatever file format, lossless codec or tags it comes in.
public final class CanonicalMedia {

    /// Samples are compared at 24 bits: enough for every lossless format in use.
    private static final float STEPS = 1 << 23;

    private static final int BUFFER = 1 << 16;

    private CanonicalMedia() {}

    /// Digest of the upright pixels; what a transparent pixel hides does not count.
    public static Digest digest(ImageContent image) {
        MessageDigest sha = Digest.newMessageDigest();
        add(sha, image);
        return Digest.of(sha.digest());
    }

    /// Digest of the samples (of the first ten minutes), the sample rate and the length in milliseconds.
    public static Digest digest(AudioContent sound) {
        MessageDigest sha = Digest.newMessageDigest();
        add(sha, sound);
        return Digest.of(sha.digest());
    }

    /// Digest of the frames that were taken, the full size and the sound.
    public static Digest digest(VideoContent film) {
        MessageDigest sha = Digest.newMessageDigest();
        add(sha, 'v', film.width(), film.height());
        for (Frame frame : film.frames()) {
            add(sha, frame.image());
        }
        @Nullable AudioContent sound = film.sound();
        if (sound != null) {
            add(sha, sound);
        }
        return Digest.of(sha.digest());
    }

    private static void add(MessageDigest sha, ImageContent image) {
        add(sha, 'i', image.width(), image.height());
        int[] argb = image.argb();
        var buffer = ByteBuffer.allocate(BUFFER);
        for (int pixel : argb) {
            buffer.putInt(pixel >>> 24 == 0 ? 0 : pixel);
            flush(sha, buffer);
        }
        sha.update(buffer.flip());
    }

    private static void add(MessageDigest sha, AudioContent sound) {
        add(sha, 'a', sound.sampleRate(), (int) Math.round(sound.seconds() * 1000));
        var buffer = ByteBuffer.allocate(BUFFER);
        for (float sample : sound.samples()) {
            buffer.putInt(Math.round(sample * STEPS));
            flush(sha, buffer);
        }
        sha.update(buffer.flip());
    }

    private static void flush(MessageDigest sha, ByteBuffer buffer) {
        if (!buffer.hasRemaining()) {
            sha.update(buffer.flip());
            buffer.clear();
        }
    }

    private static void add(MessageDigest sha, int kind, int a, int b) {
        sha.update(ByteBuffer.allocate(12).putInt(kind).putInt(a).putInt(b).flip());
    }
}
