package io.databroker.refinery.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The head of a frame, the unit that packs are made of. A frame describes itself, so that a pack without its
/// footer can still be read.
///
/// @param kind data, or the list of an object's chunks
/// @param codec how the payload is stored
/// @param digest SHA-256 of the data; for a list, of the whole object
/// @param length of the payload when decoded, in bytes
/// @param stored length of the payload in the pack, in bytes
/// @param crc CRC-32C of the head before this field and of the stored payload
record Frame(Kind kind, Codec codec, Digest digest, int length, int stored, int crc) {

    /// Length of the head in bytes: magic 4, version 1, kind 1, codec 1, zero 1, digest 32, three integers of 4.
    static final int HEAD = 52;

    private static final int MAGIC = 0x44424652;
    private static final byte VERSION = 1;

    enum Kind {
        DATA,
        LIST
    }

    enum Codec {
        RAW,
        ZSTD
    }

    /// Length of the whole frame in bytes.
    int size() {
        return HEAD + stored;
    }

    /// Writes the head before a payload that is in its place already, and computes the CRC.
    static void seal(byte[] frame, Kind kind, Codec codec, Digest digest, int length, int stored) {
        var head = ByteBuffer.wrap(frame)
                .putInt(MAGIC)
                .put(VERSION)
                .put((byte) (kind == Kind.DATA ? 0 : 1))
                .put((byte) (codec == Codec.RAW ? 0 : 1))
                .put((byte) 0)
                .put(digest.bytes())
                .putInt(length)
                .putInt(stored);
        head.putInt(crc(frame, 0, frame, HEAD, stored));
    }

    /// The head at `offset`, if there is one that makes sense.
    static Optional<Frame> parse(byte[] bytes, int offset) {
        if (offset < 0 || bytes.length - offset < HEAD) {
            return Optional.empty();
        }
        var head = ByteBuffer.wrap(bytes, offset, HEAD);
        boolean known = head.getInt() == MAGIC && head.get() == VERSION;
        int kind = head.get();
        int codec = head.get();
        boolean zero = head.get() == 0;
        var digest = new byte[Digest.LENGTH];
        head.get(digest);
        int length = head.getInt();
        int stored = head.getInt();
        if (!known || !zero || (kind | codec | 1) != 1 || length < 0 || stored < 0 || stored > length) {
            return Optional.empty();
        }
        return Optional.of(new Frame(
                kind == 0 ? Kind.DATA : Kind.LIST,
                codec == 0 ? Codec.RAW : Codec.ZSTD,
                Digest.of(digest),
                length,
                stored,
                head.getInt()));
    }

    /// Whether head and payload are as they were written.
    boolean isIntact(byte[] head, int headAt, byte[] payload, int payloadAt) {
        return crc(head, headAt, payload, payloadAt, stored) == crc;
    }

    private static int crc(byte[] head, int headAt, byte[] payload, int payloadAt, int stored) {
        var crc = new CRC32C();
        crc.update(head, headAt, HEAD - Integer.BYTES);
        crc.update(payload, payloadAt, stored);
        return (int) crc.getValue();
    }
}
