package io.databroker.desktop.library;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Fresh UUIDv7 (RFC 9562): 48 bits of time, 74 random ones.
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
