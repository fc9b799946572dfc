package io.databroker.refinery.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Makes the removal of several packs one step: their names are durable in the file `leaving` before the first of
/// them goes, and the file goes after the last. Where a kill falls between, the next opening goes on.
///
/// Without that, a pack with chunks could be gone while the list of an object that nobody needs, in another one, still
/// names them, which looks like damage. That the file is gone is durable before anything else is written: a pack with
/// the same frames has the same name and would go with the old one.
final class LeavingPacks {

    private static final String NAME = "leaving";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final StoreHome home;
    private final IndexCache cache;

    LeavingPacks(StoreHome home, IndexCache cache) {
        this.home = home;
        this.cache = cache;
    }

    /// Removes packs of which everything that is needed is durable elsewhere.
    void remove(Collection<Digest> packs) throws IOException {
        if (packs.isEmpty()) {
            return;
        }
        String names = String.join("\n", packs.stream().map(Digest::hex).toList());
        Durable.write(home.folder(), NAME, names.getBytes(StandardCharsets.US_ASCII));
        finish();
    }

    /// Ends a removal that was cut short; does nothing where none was.
    ///
    /// @return how many packs were still there
    int finish() throws IOException {
        Path list = home.folder().resolve(NAME);
        if (Files.notExists(list)) {
            return 0;
        }
        List<Digest> names = Files.readAllLines(list, StandardCharsets.ISO_8859_1).stream()
                .filter(DIGEST.asMatchPredicate())
                .map(Digest::ofHex)
                .toList();
        int removed = 0;
        for (Digest name : names) {
            cache.remove(name);
            removed += Files.deleteIfExists(home.pack(name)) ? 1 : 0;
        }
        for (Digest name : names) {
            Durable.syncFolder(home.packs().resolve(name.hex().substring(0, 2)));
        }
        Files.delete(list);
        Durable.syncFolder(home.folder());
        return removed;
    }
}
