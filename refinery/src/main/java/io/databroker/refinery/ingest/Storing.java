package io.databroker.refinery.ingest;

import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The bytes of a file on their way into the store. A large file is stored on a thread of its own while its reader
/// takes it apart, so the second of the two finds it in the page cache; a small one before that. Closing waits
/// until nothing reads the file any more.
final class Storing implements Supplier<Digest>, AutoCloseable {

    private static final long LARGE = 8L << 20;

    private final CompletableFuture<Digest> stored = new CompletableFuture<>();

    Storing(Blob blob, ObjectStore objects) {
        if (blob.size() < LARGE) {
            store(blob, objects);
        } else {
            Thread.ofPlatform().daemon().name("ingest-store").start(() -> store(blob, objects));
        }
    }

    private void store(Blob blob, ObjectStore objects) {
        try (InputStream in = blob.open()) {
            stored.complete(objects.put(in));
        } catch (IOException e) {
            stored.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException | Error e) {
            stored.completeExceptionally(e);
        }
    }

    /// The digest under which the bytes are stored, once they are.
    ///
    /// @throws UncheckedIOException where the file cannot be read
    @Override
    public Digest get() {
        try {
            return stored.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    @Override
    public void close() {
        stored.handle((_, _) -> true).join();
    }
}
