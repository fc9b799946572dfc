package io.databroker.refinery.store;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.store.PackCheck.Checked;
import io.databroker.refinery.store.PackCheck.Listed;
import io.databroker.refinery.store.Verification.Damage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/// Reads every pack once, on all cores: the SHA-256 of the file against its name, the CRC of every frame, the
/// SHA-256 of every chunk; then that every chunk of every object is there. Memory: two packs for each thread at
/// most.
final class Scrub {

    private final PackShelf shelf;
    private final Recovery recovery;
    private final Progress progress;
    private final int threads;

    Scrub(PackShelf shelf, Recovery recovery, Progress progress, int threads) {
        this.shelf = shelf;
        this.recovery = recovery;
        this.progress = progress;
        this.threads = threads;
    }

    Verification run() {
        List<Pack> packs = shelf.packs();
        progress.phase("Checking bytes", totalBytes(packs), "bytes");
        List<Checked> checked = checkAll(packs);
        var damages = new ArrayList<Damage>();
        recovery.missing().forEach(pack -> damages.add(new Damage(pack, null, "The pack is missing.")));
        recovery.quarantined()
                .forEach(pack -> damages.add(new Damage(pack, null, "The pack is unreadable and in quarantine.")));
        checked.forEach(pack -> damages.addAll(pack.damages()));
        damages.addAll(affectedObjects(checked, damages));
        return new Verification(
                packs.size(),
                checked.stream().mapToLong(Checked::frames).sum(),
                checked.stream().mapToLong(Checked::storedBytes).sum(),
                checked.stream().mapToLong(Checked::bytes).sum(),
                damages);
    }

    private static long totalBytes(List<Pack> packs) {
        // A file that is gone has no length here, and is named when its pack is read.
        return packs.stream().mapToLong(pack -> pack.path().toFile().length()).sum();
    }

    private List<Checked> checkAll(List<Pack> packs) {
        var waiting = new ConcurrentLinkedQueue<>(
                IntStream.range(0, packs.size()).boxed().toList());
        var results = new Checked[packs.size()];
        Workers.run(threads, () -> checkWaiting(packs, waiting, results));
        return List.of(results);
    }

    private void checkWaiting(List<Pack> packs, ConcurrentLinkedQueue<Integer> waiting, Checked[] results) {
        var check = new PackCheck();
        for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
            progress.checkpoint();
            results[next] = check.check(packs.get(next).path());
            progress.advance(results[next].storedBytes());
        }
    }

    private List<Damage> affectedObjects(List<Checked> checked, List<Damage> damages) {
        Set<Digest> damaged = new HashSet<>();
        for (Damage damage : damages) {
            if (damage.digest() != null) {
                damaged.add(damage.digest());
            }
        }
        var affected = new ArrayList<Damage>();
        for (Checked pack : checked) {
            for (Listed object : pack.lists()) {
                long lacking = object.chunks().digests().stream()
                        .filter(chunk ->
                                damaged.contains(chunk) || shelf.locate(chunk).isEmpty())
                        .count();
                if (lacking > 0) {
                    affected.add(new Damage(
                            object.pack(),
                            object.object(),
                            "The object lacks " + lacking + " of its "
                                    + object.chunks().digests().size() + " chunks."));
                }
            }
        }
        return affected;
    }
}
