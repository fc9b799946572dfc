package io.databroker.refinery.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest, kept as four words so that a million of them are cheap to hold and to compare.
/// Ordered as its bytes are, unsigned.
public record Digest(long w0, long w1, long w2, long w3) implements Comparable<Digest> {

    /// Length in bytes.
    public static final int LENGTH = 32;

    /// Never used itself: a clone of it is made much faster than the platform looks an algorithm up.
    private static final MessageDigest FRESH = fresh();

    /// The digest whose bytes these are.
    ///
    /// @throws IllegalArgumentException unless there are exactly 32
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /// The digest written as 64 hexadecimal digits.
    @JsonCreator
    public static Digest ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// The digest of `content`.
    public static Digest sha256(byte[] content) {
        return of(newMessageDigest().digest(content));
    }

    /// A fresh SHA-256 computation, for content that comes in pieces.
    public static MessageDigest newMessageDigest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The Java platform's own SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// The 32 bytes.
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(w0)
                .putLong(w1)
                .putLong(w2)
                .putLong(w3)
                .array();
    }

    /// 64 hexadecimal digits in lower case.
    @JsonValue
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public int compareTo(Digest other) {
        int order = Long.compareUnsigned(w0, other.w0);
        order = order != 0 ? order : Long.compareUnsigned(w1, other.w1);
        order = order != 0 ? order : Long.compareUnsigned(w2, other.w2);
        return order != 0 ? order : Long.compareUnsigned(w3, other.w3);
    }

    @Override
    public String toString() {
        return hex();
    }
}
