package io.databroker.refinery.packaging.shard;

/// Watches whether the rows of a shard lie in its range and in order.
final class RowOrder {

    private String last;
    private boolean broken;

    RowOrder(Shard shard) {
        last = first(shard);
    }

    /// What no digest in the shard comes before: the prefix in its name.
    static String first(Shard shard) {
        String name = shard.path().substring(0, shard.path().lastIndexOf('.'));
        return name.substring(name.lastIndexOf('-') + 1);
    }

    void next(String sha256) {
        broken |= sha256.compareTo(last) < 0;
        last = sha256;
    }

    boolean isKept() {
        return !broken;
    }
}
