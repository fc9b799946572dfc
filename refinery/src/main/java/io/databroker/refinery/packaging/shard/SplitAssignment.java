package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.packaging.Split;
import io.databroker.refinery.store.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which split a row belongs to: a fixed function of its content.
///
/// The last word of the digest, read as a fraction, falls into the share of one split; the first words order the
/// rows, so the two are independent. Rows with equal content therefore meet in one split, and a row never moves
/// because others come or go. The members of a cluster of duplicates all go by the content of the one that stands
/// for them, or by the smallest digest among them where that one was not kept: no cluster straddles two splits.
final class SplitAssignment {

    private final List<Split> splits;
    private final Map<UUID, Digest> representatives = new HashMap<>();
    private final Map<UUID, Digest> smallest = new HashMap<>();

    SplitAssignment(List<Split> splits) {
        this.splits = splits;
    }

    /// Takes notice of a row; all must pass before the first [#split] is asked for. Safe for use by many threads.
    void observe(EncodedRow row) {
        UUID cluster = row.cluster();
        if (cluster == null) {
            return;
        }
        synchronized (this) {
            if (cluster.equals(row.id())) {
                representatives.put(cluster, row.digest());
            } else {
                smallest.merge(cluster, row.digest(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
    }

    /// The number of the row's split.
    int split(RowHead head) {
        return split(anchor(head.cluster(), head.digest()));
    }

    private Digest anchor(@Nullable UUID cluster, Digest own) {
        if (cluster == null) {
            return own;
        }
        return representatives.getOrDefault(cluster, smallest.getOrDefault(cluster, own));
    }

    private int split(Digest digest) {
        double fraction = (digest.w3() >>> 11) * 0x1p-53;
        double upTo = 0;
        for (int i = 0; i < splits.size() - 1; i++) {
            upTo += splits.get(i).share();
            if (fraction < upTo) {
                return i;
            }
        }
        return splits.size() - 1;
    }
}
