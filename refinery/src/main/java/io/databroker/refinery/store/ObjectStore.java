package io.databroker.refinery.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Bytes by SHA-256, in packs. The signatures are the contract of the rooms around; the store room fills them in.
public final class ObjectStore implements AutoCloseable {

    /// Opens the store in `home`, making it where it is new and recovering it where the last use was cut short.
    public static ObjectStore open(Path home) {
        throw new UnsupportedOperationException("not built yet: " + home);
    }

    /// Stores everything that `in` gives and returns its digest. Durable after the next [#flush].
    public Digest put(InputStream in) throws IOException {
        throw new UnsupportedOperationException("not built yet: " + in);
    }

    /// Stores `content`. Durable after the next [#flush].
    public Digest put(byte[] content) {
        throw new UnsupportedOperationException("not built yet: " + content.length);
    }

    public boolean contains(Digest digest) {
        throw new UnsupportedOperationException("not built yet: " + digest);
    }

    /// Length of the object in bytes.
    public long size(Digest digest) {
        throw new UnsupportedOperationException("not built yet: " + digest);
    }

    /// The object from its first byte; verified against its digests while it is read.
    public InputStream open(Digest digest) {
        throw new UnsupportedOperationException("not built yet: " + digest);
    }

    /// Part of an object. Cheap for slices that follow each other.
    public byte[] read(Slice slice) {
        throw new UnsupportedOperationException("not built yet: " + slice);
    }

    /// Makes everything put so far durable.
    public void flush() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {}
}
