package io.databroker.refinery.packaging.shard;

import java.util.ArrayList;
import java.util.List;

/// The digests that one shard holds: those whose first 16 bits lie in [`from`, `to`).
///
/// Shards are the leaves of a binary trie over the digests. The whole is one leaf; a leaf that weighs more than the
/// limit falls into its two halves, by the next bit. So a shard's edges depend on nothing but the rows near it:
/// adding one row changes the shard that it falls into, or splits it in two, and no other. Digests are evenly
/// spread, so the halves of a leaf of small rows are about equal, and shards weigh between half the limit and the
/// limit. A shard is named by where its range begins; no name changes because shards come or go elsewhere.
///
/// @param from first prefix
/// @param to prefix behind the last
record ShardRange(int from, int to) {

    /// How many prefixes there are: a table can have so many shards.
    static final int PREFIXES = 1 << 16;

    /// The leaves that are not empty, in order.
    ///
    /// @param weights bytes by prefix
    /// @param limit bytes that a leaf may weigh, unless its rows share one prefix
    static List<ShardRange> cut(long[] weights, long limit) {
        var leaves = new ArrayList<ShardRange>();
        new ShardRange(0, PREFIXES).cut(weights, limit, leaves);
        return leaves;
    }

    private void cut(long[] weights, long limit, List<ShardRange> leaves) {
        long weight = 0;
        for (int i = from; i < to; i++) {
            weight += weights[i];
        }
        if (weight == 0) {
            return;
        }
        if (weight <= limit || to - from == 1) {
            leaves.add(this);
            return;
        }
        int middle = (from + to) >>> 1;
        new ShardRange(from, middle).cut(weights, limit, leaves);
        new ShardRange(middle, to).cut(weights, limit, leaves);
    }

    /// Four hexadecimal digits.
    String name() {
        return "%04x".formatted(from);
    }
}
