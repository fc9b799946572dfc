package io.databroker.refinery.ingest;

import io.databroker.refinery.store.Digest;
import java.io.IOException;

/// The digest of bytes that may still be on their way into the object store.
interface Deferred {
    /// Waits until they are there.
    Digest digest() throws IOException;
}
