package io.databroker.refinery.refine;

import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.ItemStore;
import java.nio.charset.StandardCharsets;

/// Identifies what goes into a run: SHA-256 over `digest path\n` of the current files in order of path.
final class InputDigest {

    private InputDigest() {}

    static Digest of(ItemStore items) {
        var digest = Digest.newMessageDigest();
        items.forEachRecord(file -> {
            String line =
                    file.sha256() + " " + file.path() + (file.member() == null ? "" : "!/" + file.member()) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return Digest.of(digest.digest());
    }
}
