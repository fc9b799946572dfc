package io.databroker.refinery.store;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Bytes by SHA-256, in packs: chunks cut by content, stored once each, compressed, and durable after a flush.
///
/// One process has a store open at a time; any number of its threads use it. docs/store-format.md describes the
/// files, the order in which they are written and what is put right when a store is opened after a crash.
public final class ObjectStore implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final StoreLimits limits;
    private final StoreHome home;
    private final IndexCache cache;
    private final PackShelf shelf = new PackShelf();
    private final PackLog log;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final StatCache stats;
    private final Recovery recovery;

    private ObjectStore(StoreHome home, IndexCache cache, StoreLimits limits) throws IOException {
        this.limits = limits;
        this.home = home;
        this.cache = cache;
        this.stats = cache.stats();
        this.recovery = new StoreOpening(home, cache, shelf).recover();
        this.log = new PackLog(home, cache, shelf, limits);
        this.writer = new ObjectWriter(shelf, log, limits);
        this.reader = new ObjectReader(shelf, limits);
    }

    /// Opens the store in `home`, making it where it is new and recovering it where the last use was cut short.
    ///
    /// @throws DataBrokerException when another process has it open, a newer program wrote it, or the disk fails
    public static ObjectStore open(Path home) {
        return open(home, StoreLimits.standard());
    }

    static ObjectStore open(Path home, StoreLimits limits) {
        StoreHome opened = StoreHome.open(home, limits);
        try {
            return new ObjectStore(opened, IndexCache.open(opened.index()), limits);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e instanceof RuntimeException known
                    ? known
                    : new DataBrokerException("The library " + home + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /// What had to be put right when the store was opened.
    public Recovery recovery() {
        return recovery;
    }

    /// Stores everything that `in` gives and returns its digest. Durable after the next [#flush].
    public Digest put(InputStream in) throws IOException {
        return writer.put(in);
    }

    /// Stores `content`. Durable after the next [#flush].
    public Digest put(byte[] content) {
        return writer.put(content);
    }

    /// A stored file.
    ///
    /// @param digest of its content
    /// @param stat what the file system said of it, before and after it was read
    record Stored(Digest digest, FileStat stat) {}

    /// Stores a file unless nobody touched it since it was last stored. Durable after the next [#flush].
    ///
    /// @throws IOException when it cannot be read, or changes each time it is read
    public Digest put(Path file) throws IOException {
        return putWithStat(file).digest();
    }

    Stored putWithStat(Path file) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileStat before = FileStat.of(file);
            Optional<Digest> known = stats.find(file, before).filter(this::claim);
            if (known.isPresent()) {
                return new Stored(known.get(), before);
            }
            Digest digest;
            try (InputStream in = Files.newInputStream(file)) {
                digest = put(in);
            }
            if (FileStat.of(file).equals(before)) {
                stats.remember(file, before, digest);
                return new Stored(digest, before);
            }
        }
        throw new IOException("The file " + file + " changes while it is being read");
    }

    /// Whether an object is there and stays, whole.
    private boolean claim(Digest digest) {
        return contains(digest)
                && (!shelf.isWatched() || reader.frames(digest).stream().allMatch(shelf::claim));
    }

    public boolean contains(Digest digest) {
        return reader.contains(digest);
    }

    /// Length of the object in bytes.
    public long size(Digest digest) {
        return reader.size(digest);
    }

    /// The object from its first byte; verified against its digests while it is read.
    public InputStream open(Digest digest) {
        return reader.open(digest);
    }

    /// Part of an object. Cheap for slices that follow each other.
    public byte[] read(Slice slice) {
        return reader.read(slice);
    }

    /// Makes everything put so far durable.
    public void flush() {
        Runnable remember = stats.takeWaiting();
        log.flush();
        remember.run();
    }

    /// Reads everything that is stored and compares every digest, on all cores. Reports bytes of packs.
    public Verification verify(Progress progress) {
        flush();
        return new Scrub(shelf, recovery, progress, limits.threads()).run();
    }

    /// How much of what is stored nobody needs. Changes nothing.
    public Unneeded unneeded(NeededObjects objects, Progress progress) {
        return compaction(progress).measure(objects);
    }

    /// Gives back the space of everything that is not needed. What is put meanwhile counts as needed; what was put
    /// before has to be named, so nobody may be between putting something and naming it. Cut short, it can be done
    /// again.
    ///
    /// @throws DataBrokerException when packs are missing, or it cannot be read what an object is made of
    public Compacted compact(NeededObjects objects, Progress progress) {
        if (!recovery.missing().isEmpty()) {
            throw new DataBrokerException("Some packs of the library are missing, so nobody can say what is needed. Run"
                    + " `databroker check --repair`, then compact.");
        }
        return compaction(progress).run(objects);
    }

    private Compaction compaction(Progress progress) {
        return new Compaction(shelf, log, reader, limits.packBytes(), progress);
    }

    /// What a repair did.
    ///
    /// @param quarantined packs that were damaged; what was good in them was stored again
    /// @param after what is damaged still
    public record Repaired(List<String> quarantined, Verification after) {

        public Repaired {
            quarantined = List.copyOf(quarantined);
        }
    }

    /// Puts right what `found` names: moves damaged packs to quarantine, stores again what is good in them, and
    /// takes what is lacking from copies, of which only what the store lacks is written.
    ///
    /// @param copies files that may hold the bytes that were lost; those that cannot be read are passed over
    public Repaired repair(Verification found, List<Path> copies, Progress progress) {
        List<String> quarantined = new Repair(home, cache, shelf, log).quarantine(found, progress);
        progress.phase("Looking for copies", copies.size(), "files");
        for (Path copy : copies) {
            progress.checkpoint();
            try (InputStream in = Files.newInputStream(copy)) {
                put(in);
            } catch (IOException _) {
                // A copy that cannot be read repairs nothing; what is still lacking is said at the end.
            }
            progress.advance(1);
        }
        flush();
        return new Repaired(quarantined, new Scrub(shelf, Recovery.NONE, progress, limits.threads()).run());
    }

    @Override
    public void close() {
        try (home;
                cache;
                shelf) {
            writer.close();
            Runnable remember = stats.takeWaiting();
            log.close();
            remember.run();
        }
    }
}
