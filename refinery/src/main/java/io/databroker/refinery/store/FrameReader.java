package io.databroker.refinery.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.PackShelf.Location;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Reads frames and gives their payload decoded. The CRC is checked every time.
final class FrameReader {

    private final PackShelf shelf;

    FrameReader(PackShelf shelf) {
        this.shelf = shelf;
    }

    /// Where the frame with this digest is.
    Location locate(Digest digest) {
        return shelf.locate(digest)
                .orElseThrow(() -> new DataBrokerException(Sentence.of(
                        "object_missing",
                        "The library does not hold {object}, or its pack is damaged or gone. Import the file it came"
                                + " from again, or restore the pack from a backup.",
                        "object",
                        digest)));
    }

    /// The frame's payload.
    byte[] payload(Location location) {
        Frame frame = location.frame();
        var stored = new byte[frame.stored()];
        try {
            shelf.read(location.pack(), ByteBuffer.wrap(stored), (long) location.offset() + Frame.HEAD);
        } catch (DataBrokerException e) {
            if (shelf.holds(location.pack())) {
                throw e;
            }
            // A compaction has moved the frame in the meantime.
            return payload(locate(frame.digest()));
        }
        if (!frame.isIntact(location.head(), 0, stored, 0)) {
            throw damaged(location, null);
        }
        try {
            return decode(frame, stored);
        } catch (ZstdException e) {
            throw damaged(location, e);
        }
    }

    /// Like [#payload], and its SHA-256 is compared, too.
    byte[] verifiedData(Digest digest) {
        Location location = locate(digest);
        byte[] data = payload(location);
        if (!Digest.sha256(data).equals(digest)) {
            throw damaged(location, null);
        }
        return data;
    }

    private static byte[] decode(Frame frame, byte[] stored) {
        return switch (frame.codec()) {
            case RAW -> stored;
            case ZSTD -> {
                var data = new byte[frame.length()];
                if (Zstd.decompressByteArray(data, 0, data.length, stored, 0, stored.length) != data.length) {
                    throw new ZstdException(0, "The length is not the one that was written");
                }
                yield data;
            }
        };
    }

    private static DataBrokerException damaged(Location location, @Nullable Exception cause) {
        return new DataBrokerException(
                Sentence.of(
                        "pack_damaged",
                        "The pack {file} is damaged at byte {at} ({object}). Restore it from a backup, or import the"
                                + " file again.",
                        "file",
                        location.pack().path(),
                        "at",
                        location.offset(),
                        "object",
                        location.frame().digest()),
                cause);
    }
}
