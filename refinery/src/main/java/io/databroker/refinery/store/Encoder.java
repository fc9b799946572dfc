package io.databroker.refinery.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.databroker.refinery.store.Frame.Codec;
import io.databroker.refinery.store.Frame.Kind;
import java.security.MessageDigest;

/// Turns data into frames: digest, compression, head. Keeps its buffers from one frame to the next; for one thread
/// at a time.
///
/// Compression is zstd at level 1. It is left out where a sample from the middle does not get smaller than 95 %,
/// and undone where the whole does not.
final class Encoder implements AutoCloseable {

    private static final int LEVEL = 1;
    private static final int SAMPLE = 16 << 10;

    private final MessageDigest sha256 = Digest.newMessageDigest();
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(LEVEL);
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
        int compressed = looksCompressible(data, length) ? compress(data, 0, length) : length;
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

    private boolean looksCompressible(byte[] data, int length) {
        return length <= 2 * SAMPLE || isWorthIt(compress(data, (length - SAMPLE) / 2, SAMPLE), SAMPLE);
    }

    private int compress(byte[] data, int offset, int length) {
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
