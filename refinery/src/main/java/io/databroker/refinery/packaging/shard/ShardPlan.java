package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.packaging.Split;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Weighs the rows of each table in each split, then cuts them into shards.
final class ShardPlan {

    private final List<Map<Family, long[]>> weights;
    private final long shardBytes;

    ShardPlan(List<Split> splits, long shardBytes) {
        this.weights = splits.stream()
                .<Map<Family, long[]>>map(s -> new EnumMap<>(Family.class))
                .toList();
        this.shardBytes = shardBytes;
    }

    /// Counts a row in. Safe for use by many threads.
    synchronized void add(int split, RowHead head) {
        weights.get(split).computeIfAbsent(head.family(), f -> new long[ShardRange.PREFIXES])[head.prefix()] +=
                head.weight();
    }

    /// The shards, once every row has been counted in.
    Cut cut() {
        return new Cut(weights.stream()
                .<Map<Family, List<ShardRange>>>map(tables -> {
                    var ranges = new EnumMap<Family, List<ShardRange>>(Family.class);
                    tables.forEach((family, bytes) -> ranges.put(family, ShardRange.cut(bytes, shardBytes)));
                    return ranges;
                })
                .toList());
    }

    /// Tells each row its shard; rows are asked for in order.
    static final class Cut {

        private final List<Map<Family, List<ShardRange>>> ranges;
        private final Map<Place, Integer> current = new HashMap<>();

        private record Place(int split, Family family) {}

        private Cut(List<Map<Family, List<ShardRange>>> ranges) {
            this.ranges = ranges;
        }

        ShardRange range(int split, RowHead head) {
            var place = new Place(split, head.family());
            List<ShardRange> all = Objects.requireNonNull(ranges.get(split).get(head.family()));
            int index = current.getOrDefault(place, 0);
            while (head.prefix() >= all.get(index).to()) {
                index++;
            }
            current.put(place, index);
            return all.get(index);
        }
    }
}
