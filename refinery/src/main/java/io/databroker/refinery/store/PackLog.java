package io.databroker.refinery.store;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.store.PackWriter.Sealed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Appends frames to packs and makes packs durable, in an order that never promises what is not there.
///
/// Frames go to one pack at a time. A full pack is handed to the sealer, a single thread: footer, `fsync`, move to
/// its name; a few packs later, or at a flush, `fsync` of the folders and then the rows of the index. As packs are
/// sealed in the order in which they were begun, the list of an object's chunks is never durable before the chunks
/// are.
///
/// After a failed write or sync nothing more is written: what the system has dropped cannot be known (a second
/// `fsync` would lie). Opening the store again starts from what is durable.
final class PackLog implements AutoCloseable {

    private static final int SEALING = 2;
    private static final int PUBLISH_EACH = 16;

    private final StoreHome home;
    private final IndexCache cache;
    private final PackShelf shelf;
    private final StoreLimits limits;
    private final LeavingPacks leaving;
    private final ExecutorService sealer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-sealer").factory());
    private final Semaphore sealing = new Semaphore(SEALING);
    private final List<Sealed> sealed = new ArrayList<>();
    private @Nullable PackWriter current;
    private int begun;
    private volatile @Nullable Exception failure;

    PackLog(StoreHome home, IndexCache cache, PackShelf shelf, StoreLimits limits) {
        this.home = home;
        this.cache = cache;
        this.shelf = shelf;
        this.limits = limits;
        this.leaving = new LeavingPacks(home, cache);
    }

    /// Appends a frame unless its digest is stored already. Durable after the next [#flush].
    ///
    /// @return whether it was appended
    synchronized boolean append(Digest digest, byte[] frame, int length) {
        checkAlive();
        if (shelf.claim(digest)) {
            return false;
        }
        try {
            PackWriter writer = current == null ? begin() : current;
            current = writer;
            int offset = writer.append(digest, frame, length);
            shelf.addFrame(writer.pack(), digest, offset);
            if (writer.size() >= limits.packBytes()) {
                rotate(writer);
            }
            return true;
        } catch (IOException e) {
            failure = e;
            throw failed(e);
        }
    }

    private PackWriter begin() throws IOException {
        long usable = home.usableBytes();
        if (usable < limits.freeBytes()) {
            throw new DataBrokerException(Sentence.of(
                    "disk_full",
                    "The disk of {folder} is full: {free} MB are free. Free at least {needed} MB and start again.",
                    "folder",
                    home.packs(),
                    "free",
                    usable >> 20,
                    "needed",
                    limits.freeBytes() >> 20));
        }
        return new PackWriter(shelf.add(home.staging().resolve(begun++ + ".tmp")));
    }

    private void rotate(PackWriter writer) {
        current = null;
        sealing.acquireUninterruptibly();
        sealer.execute(() -> seal(writer));
    }

    private void seal(PackWriter writer) {
        try {
            if (failure == null) {
                Sealed pack = writer.seal();
                writer.pack().moveTo(home.pack(pack.name()));
                sealed.add(pack);
                if (sealed.size() >= PUBLISH_EACH) {
                    publish();
                }
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        } finally {
            if (failure != null) {
                shelf.lose(writer.pack());
                writer.abandon();
            }
            sealing.release();
        }
    }

    private void publish() {
        try {
            Set<Path> folders = new LinkedHashSet<>();
            for (Sealed pack : sealed) {
                folders.add(home.pack(pack.name()).getParent());
            }
            for (Path folder : folders) {
                Durable.syncFolder(folder);
            }
            if (!sealed.isEmpty()) {
                cache.add(sealed);
            }
            sealed.clear();
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    /// Makes every frame appended so far durable.
    void flush() {
        flushAnd(() -> {});
    }

    /// Removes packs whose needed frames were appended again, when those are durable: all of them or, after a kill,
    /// the rest when the store is opened again.
    /// On the sealer's thread: a pack with the same frames has the same name, so it must not come into being
    /// meanwhile, and where it has before, the file is that one's.
    void remove(List<Pack> packs) {
        flushAnd(() -> {
            if (failure == null) {
                packs.forEach(shelf::lose);
                Set<Path> kept = shelf.packs().stream().map(Pack::path).collect(Collectors.toSet());
                for (Pack pack : packs) {
                    pack.close();
                }
                leaving.remove(packs.stream()
                        .filter(pack -> !kept.contains(pack.path()))
                        .map(Pack::name)
                        .toList());
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private void flushAnd(Step step) {
        Future<?> published;
        synchronized (this) {
            checkAlive();
            if (current != null) {
                rotate(current);
            }
            published = sealer.submit(() -> {
                publish();
                step.run();
                return true;
            });
        }
        try {
            published.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataBrokerException("Interrupted while data was being written to " + home.packs(), e);
        } catch (ExecutionException e) {
            failure = e.getCause() instanceof Exception cause ? cause : e;
        }
        checkAlive();
    }

    private void checkAlive() {
        Exception reason = failure;
        if (reason != null) {
            throw failed(reason);
        }
    }

    private DataBrokerException failed(Exception cause) {
        return new DataBrokerException(
                Sentence.of(
                        "store_unwritable",
                        "Writing to {folder} failed: {detail}. What was completed before is kept. Check the disk and"
                                + " its free space, then start again.",
                        "folder",
                        home.packs(),
                        "detail",
                        SystemWords.of(cause)),
                cause);
    }

    @Override
    public void close() {
        try {
            if (failure == null) {
                flush();
            }
        } finally {
            sealer.close();
        }
    }
}
