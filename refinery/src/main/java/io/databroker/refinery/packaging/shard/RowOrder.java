package io.databroker.refinery.packaging.shard;

import java.util.Optional;

/// Watches whether the rows of a shard lie in its range and in order.
final class RowOrder {

    private String last;
    private boolean broken;

    RowOrder(Shard shard) {
        String name = shard.path().substring(0, shard.path().lastIndexOf('.'));
        last = name.substring(name.lastIndexOf('-') + 1);
    }

    void next(String sha256) {
        broken |= sha256.compareTo(last) < 0;
        last = sha256;
    }

    Optional<String> problem() {
        return broken ? Optional.of("Its rows are not in order of their digests.") : Optional.empty();
    }
}
