package io.databroker.refinery.store;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.PackFooter.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gives back the space of chunks that nothing needs any more: mark and sweep over packs.
///
/// *Mark*: every object that somebody needs, and of objects of several chunks each chunk. *Sweep*: a pack of which
/// less than three fifths are needed is left: its needed frames are appended to new packs, and when those are
/// durable the old one goes. Packs that are mostly needed stay as they are, so that a little garbage does not make
/// much work; but one with the list of an object that nobody needs is always left, all of those together and before
/// any other, the newest first: else the list would outlive its chunks and look like damage. Memory: 32 bytes for
/// each needed chunk, and one pack.
///
/// Nothing needed is ever lost:
/// - the copies are durable before any old pack is removed, and packs that go together do so in one step
///   ([LeavingPacks]). So a kill leaves copies twice, which the next compaction removes.
/// - what is put while a compaction goes on is needed, too ([PackShelf#claim]): content that is found in a pack that
///   is about to go is stored again. Who puts now and says only later that it needs must keep the compaction from
///   beginning.
/// - where the list of an object cannot be read, or packs are missing, nothing is removed: what it needs is not
///   known.
/// - a pack with a needed frame that is damaged stays, for a repair.
final class Compaction {

    /// Share of a pack that has to be needed for it to stay.
    private static final double LEAST_NEEDED = .6;

    private static final Comparator<Share> NEWEST_FIRST = Comparator.comparingLong(
                    (Share share) -> share.pack().path().toFile().lastModified())
            .reversed();

    private final PackShelf shelf;
    private final PackLog log;
    private final ObjectReader reader;
    private final int packBytes;
    private final Progress progress;
    private final PackCheck check = new PackCheck();
    private final DigestSet needed = new DigestSet();
    private final List<Pack> leaving = new ArrayList<>();
    private List<Pack> packs = List.of();
    private long copied;
    private int removedPacks;
    private long removedBytes;

    Compaction(PackShelf shelf, PackLog log, ObjectReader reader, int packBytes, Progress progress) {
        this.shelf = shelf;
        this.log = log;
        this.reader = reader;
        this.packBytes = packBytes;
        this.progress = progress;
    }

    /// What a pack holds.
    ///
    /// @param staleList whether it has the list of an object that nobody needs
    private record Share(Pack pack, long size, long needed, boolean staleList) {}

    /// How much is stored, and how much of it nobody needs. Changes nothing.
    Unneeded measure(NeededObjects objects) {
        packs = sealed();
        mark(objects);
        long stored = 0;
        long unneeded = 0;
        for (Share share : shares()) {
            stored += share.size();
            unneeded += share.size() - share.needed();
        }
        return new Unneeded(stored, unneeded);
    }

    Compacted run(NeededObjects objects) {
        shelf.watchClaims();
        try {
            log.flush();
            packs = sealed();
            mark(objects);
            List<Share> shares = shares();
            List<Share> going = shares.stream().filter(Compaction::goes).toList();
            progress.phase("Making room", going.stream().mapToLong(Share::size).sum(), "bytes");
            going.stream().filter(Share::staleList).sorted(NEWEST_FIRST).forEach(this::leave);
            long written = dropLeaving();
            for (Share share : going) {
                if (!share.staleList()) {
                    leave(share);
                    written += copied >= packBytes ? dropLeaving() : 0;
                }
            }
            written += dropLeaving();
            return new Compacted(shares.size(), removedPacks, Math.max(0, removedBytes - written));
        } finally {
            shelf.pardonAll();
        }
    }

    private void mark(NeededObjects objects) {
        progress.phase("Looking for what is needed", -1, "objects");
        objects.forEach(object -> {
            progress.checkpoint();
            reader.frames(object).forEach(needed::add);
            progress.advance(1);
        });
    }

    private List<Pack> sealed() {
        return shelf.packs().stream().filter(Pack::isSealed).toList();
    }

    private static boolean goes(Share share) {
        return share.staleList() || share.needed() < LEAST_NEEDED * share.size();
    }

    /// Of all packs that were complete when it began.
    private List<Share> shares() {
        progress.phase("Looking through packs", packs.size(), "packs");
        return packs.stream().map(this::share).toList();
    }

    private static long size(Pack pack) {
        return pack.path().toFile().length();
    }

    /// A pack without a footer counts as needed wholly; a check names it.
    private Share share(Pack pack) {
        progress.checkpoint();
        long size = size(pack);
        List<Entry> entries = footer(pack).map(PackFooter::entries).orElse(List.of());
        long end = size - PackFooter.TAIL - (long) PackFooter.ENTRY * entries.size();
        long stale = 0;
        boolean staleList = false;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (!isNeeded(entry.digest())) {
                stale += end - entry.offset();
                staleList |= shelf.isList(pack, entry.offset());
            }
            end = entry.offset();
        }
        boolean allStale =
                !entries.isEmpty() && stale == size - PackFooter.TAIL - (long) PackFooter.ENTRY * entries.size();
        progress.advance(1);
        return new Share(pack, size, allStale ? 0 : size - stale, staleList);
    }

    private boolean isNeeded(Digest digest) {
        return needed.contains(digest) || shelf.isClaimed(digest);
    }

    private static Optional<PackFooter> footer(Pack pack) {
        try {
            return PackScan.footer(pack.path());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Copies what is needed of a pack, which is to go when the copies are durable. From here on nobody may rely on
    /// what is in it.
    private void leave(Share share) {
        progress.checkpoint();
        Pack pack = share.pack();
        shelf.condemn(pack);
        long wanted = footer(pack).map(PackFooter::entries).orElse(List.of()).stream()
                .filter(entry -> isNeeded(entry.digest()))
                .count();
        long[] intact = {0};
        try {
            check.forEachIntact(pack.path(), (digest, frame) -> {
                if (isNeeded(digest)) {
                    copied += log.append(digest, frame, frame.length) ? frame.length : 0;
                    intact[0]++;
                }
            });
        } catch (IOException e) {
            intact[0] = -1;
        }
        if (intact[0] >= wanted) {
            leaving.add(pack);
        } else {
            shelf.pardon(pack);
        }
        progress.advance(share.size());
    }

    /// Removes what was left, and returns how many bytes were copied for it.
    private long dropLeaving() {
        long size = leaving.stream().mapToLong(Compaction::size).sum();
        log.remove(leaving);
        removedPacks += leaving.size();
        removedBytes += size;
        leaving.clear();
        long written = copied;
        copied = 0;
        return written;
    }
}
