package io.databroker.refinery.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.databroker.refinery.store.Frame.Codec;
import io.databroker.refinery.store.Frame.Kind;
import java.security.MessageDigest;

/// Turns data into frames: digest, compression, head. Keeps its buffers from one frame to the next; for one thread
/// at a time.
///
/// Compression is zstd. A sample from the middle tells the level: 3 where it gets smaller than three fifths, which is
/// text and takes a tenth less room for it; 1 where it gets a little smaller; none where it does not get smaller
/// than 95 %. Compression is undone where the whole does not.
final class Encoder implements AutoCloseable {

    private static final int NONE = 0;
    private static final int FAST = 1;
    private static final int DENSE = 3;
    private static final int SAMPLE = 16 << 10;
    private static final int TEXT = SAMPLE * 3 / 5;

    private final MessageDigest sha256 = Digest.newMessageDigest();
    private final ZstdCompressCtx zstd = new ZstdCompressCtx();
    private byte[] frame = new byte[0];
    private int size;

    /// The frame made last; valid up to [#size()].
    byte[] frame() {
        return frame;
    }

    int size() {
        return size;
    }

    /// The digest of `length` bytes of `data`.
    Digest digest(byte[] data, int length) {
        sha256.update(data, 0, length);
        return Digest.of(sha256.digest());
    }

    /// Makes the frame of `length` bytes of `data`.
    void encode(Kind kind, Digest digest, byte[] data, int length) {
        reserve(length);
        int level = level(data, length);
        int compressed = level == NONE ? length : compress(level, data, 0, length);
        if (isWorthIt(compressed, length)) {
            finish(kind, Codec.ZSTD, digest, length, compressed);
        } else {
            System.arraycopy(data, 0, frame, Frame.HEAD, length);
            finish(kind, Codec.RAW, digest, length, length);
        }
    }

    private void finish(Kind kind, Codec codec, Digest digest, int length, int stored) {
        Frame.seal(frame, kind, codec, digest, length, stored);
        size = Frame.HEAD + stored;
    }

    private int level(byte[] data, int length) {
        if (length <= 2 * SAMPLE) {
            return DENSE;
        }
        int sample = compress(FAST, data, (length - SAMPLE) / 2, SAMPLE);
        return sample < TEXT ? DENSE : isWorthIt(sample, SAMPLE) ? FAST : NONE;
    }

    private int compress(int level, byte[] data, int offset, int length) {
        zstd.setLevel(level);
        return zstd.compressByteArray(frame, Frame.HEAD, frame.length - Frame.HEAD, data, offset, length);
    }

    private static boolean isWorthIt(int compressed, int length) {
        return compressed < length - length / 20;
    }

    private void reserve(int length) {
        int needed = Frame.HEAD + Math.toIntExact(Zstd.compressBound(length));
        if (frame.length < needed) {
            frame = new byte[needed];
        }
    }

    @Override
    public void close() {
        zstd.close();
    }
}
