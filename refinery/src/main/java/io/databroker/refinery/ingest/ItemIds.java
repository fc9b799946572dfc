package io.databroker.refinery.ingest;

import io.databroker.refinery.store.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Item ids in the layout of UUID version 7 (RFC 9562), but made from nothing than the item itself: 48 bits of
/// the file's day in milliseconds, then the version, the variant and 74 bits of the SHA-256 over path, member,
/// row and content digest. The same file gives the same ids again on any machine.
final class ItemIds {

    private static final long DAY = 86_400_000L;

    private final MessageDigest sha256 = Digest.newMessageDigest();

    /// @param modifiedMillis the file's last modification; the day it falls on (UTC) leads the id
    UUID id(String path, @Nullable String member, long row, Digest digest, long modifiedMillis) {
        sha256.update(path.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update((member == null ? "" : member).getBytes(StandardCharsets.UTF_8));
        var rest = ByteBuffer.allocate(1 + Long.BYTES + Digest.LENGTH);
        sha256.update(rest.put((byte) 0).putLong(row).put(digest.bytes()).flip());
        var hash = ByteBuffer.wrap(sha256.digest());
        long day = Math.max(0, Math.floorDiv(modifiedMillis, DAY) * DAY);
        long high = (day << 16) | 0x7000L | (hash.getLong() & 0xFFFL);
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
