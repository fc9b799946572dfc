package io.databroker.refinery.store;

import io.databroker.refinery.store.ChunkList.Chunk;
import io.databroker.refinery.store.Frame.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Turns streams into stored objects.
///
/// What fits into one chunk is digested, compressed and appended by the thread that brings it. Of larger objects
/// that thread reads, cuts and digests the whole, while others digest, compress and append the chunks. Buffers of
/// one maximal chunk are lent from a bounded supply; nobody waits for one while holding another, so nobody waits
/// for ever.
final class ObjectWriter implements AutoCloseable {

    private final PackShelf shelf;
    private final PackLog log;
    private final ExecutorService workers;
    private final Semaphore buffers;
    private final Queue<byte[]> spareBuffers = new ConcurrentLinkedQueue<>();
    private final Queue<Encoder> spareEncoders = new ConcurrentLinkedQueue<>();

    ObjectWriter(PackShelf shelf, PackLog log, StoreLimits limits) {
        this.shelf = shelf;
        this.log = log;
        this.buffers = new Semaphore(2 * limits.threads() + 2);
        this.workers = Executors.newFixedThreadPool(
                limits.threads(),
                Thread.ofPlatform().daemon().name("store-chunks-", 0).factory());
    }

    Digest put(byte[] content) {
        if (content.length < Chunker.MIN) {
            return store(Kind.DATA, null, content, content.length);
        }
        try {
            return put(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory does not fail", e);
        }
    }

    Digest put(InputStream in) throws IOException {
        return new ObjectIntake(this, in).put();
    }

    /// Stores a chunk in the background and gives its buffer back.
    Future<Chunk> storeLater(byte[] buffer, int length) {
        return workers.submit(() -> {
            try {
                return new Chunk(store(Kind.DATA, null, buffer, length), length);
            } finally {
                giveBuffer(buffer);
            }
        });
    }

    /// Stores `length` bytes of `data` as one frame.
    ///
    /// @param known digest to store it by, or null for its own
    Digest store(Kind kind, @Nullable Digest known, byte[] data, int length) {
        Encoder spare = spareEncoders.poll();
        Encoder encoder = spare == null ? new Encoder() : spare;
        try {
            Digest digest = known == null ? encoder.digest(data, length) : known;
            if (!shelf.claim(digest)) {
                encoder.encode(kind, digest, data, length);
                log.append(digest, encoder.frame(), encoder.size());
            }
            return digest;
        } finally {
            spareEncoders.add(encoder);
        }
    }

    byte[] takeBuffer() {
        buffers.acquireUninterruptibly();
        byte[] spare = spareBuffers.poll();
        return spare == null ? new byte[Chunker.MAX] : spare;
    }

    void giveBuffer(byte[] buffer) {
        spareBuffers.add(buffer);
        buffers.release();
    }

    @Override
    public void close() {
        workers.close();
        spareEncoders.forEach(Encoder::close);
    }
}
