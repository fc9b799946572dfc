package io.databroker.refinery.store;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Verification.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes damaged packs out of use: every frame that is still good moves to a new pack, and when that is durable the
/// damaged file goes to quarantine. Nothing is deleted. Cut short, it can be done again.
final class Repair {

    private final StoreHome home;
    private final IndexCache cache;
    private final PackShelf shelf;
    private final PackLog log;

    Repair(StoreHome home, IndexCache cache, PackShelf shelf, PackLog log) {
        this.home = home;
        this.cache = cache;
        this.shelf = shelf;
        this.log = log;
    }

    /// Quarantines the packs that `found` names, where they are damaged themselves, and returns their names.
    List<String> quarantine(Verification found, Progress progress) {
        Set<String> named = found.damages().stream().map(Damage::pack).collect(Collectors.toSet());
        var check = new PackCheck();
        var damaged = new ArrayList<Pack>();
        for (Pack pack : shelf.packs()) {
            if (named.contains(pack.name().hex())
                    && !check.check(pack.path()).damages().isEmpty()) {
                damaged.add(pack);
            }
        }
        progress.phase("Repairing", damaged.size(), "packs");
        var moved = new ArrayList<String>();
        for (Pack pack : damaged) {
            progress.checkpoint();
            moved.add(pack.name().hex());
            replace(pack, check);
            progress.advance(1);
        }
        return moved;
    }

    private void replace(Pack pack, PackCheck check) {
        shelf.lose(pack);
        try {
            check.forEachIntact(pack.path(), (digest, frame) -> log.append(digest, frame, frame.length));
            log.flush();
            Path quarantined = home.quarantine().resolve(pack.path().getFileName());
            pack.close();
            Files.move(pack.path(), quarantined, StandardCopyOption.REPLACE_EXISTING);
            cache.remove(pack.name());
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The damaged pack " + pack.path() + " cannot be replaced: " + e.getMessage()
                            + ". Check the disk, then run the check again.",
                    e);
        }
    }
}
