package io.databroker.refinery.refine.dedup;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.ItemView;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Clusters of items whose sketches are equal, where a sketch is a digest.
///
/// Two passes over the sketches: the first sorts their leading 64 bits to see which occur twice, the second looks
/// at those alone, in full. Eight bytes of heap for each item, and O(n log n).
final class EqualSketches {

    private final ItemView all;
    private final String method;
    private final List<Pair> pairs = new ArrayList<>();

    private EqualSketches(ItemView all, String method) {
        this.all = all;
        this.method = method;
    }

    /// One item and its digest.
    private record Entry(long ordinal, ByteBuffer digest) {}

    /// The clusters of `tier`, whose pairs are said to be found by `method`.
    static Clusters cluster(String tier, String method, ItemView all) {
        var equal = new EqualSketches(all, method);
        long[] repeated = equal.repeated();
        for (List<Entry> group : equal.groups(repeated)) {
            equal.tie(group);
        }
        return Clustering.around(tier, equal.pairs, all);
    }

    /// The leading words that occur more than once, in order.
    private long[] repeated() {
        var leading = new long[Math.toIntExact(all.size())];
        var next = new int[1];
        all.forEachSketch((ordinal, sketch) -> leading[next[0]++] = leading(sketch));
        Arrays.sort(leading);
        int count = 0;
        for (int i = 1; i < leading.length; i++) {
            if (leading[i] == leading[i - 1] && (count == 0 || leading[count - 1] != leading[i])) {
                leading[count++] = leading[i];
            }
        }
        return Arrays.copyOf(leading, count);
    }

    private static long leading(byte[] sketch) {
        return ByteBuffer.wrap(sketch).getLong();
    }

    private List<List<Entry>> groups(long[] repeated) {
        var groups = new ArrayList<List<Entry>>(repeated.length);
        for (int i = 0; i < repeated.length; i++) {
            groups.add(new ArrayList<>(2));
        }
        all.forEachSketch((ordinal, sketch) -> {
            int group = Arrays.binarySearch(repeated, leading(sketch));
            if (group >= 0) {
                groups.get(group).add(new Entry(ordinal, ByteBuffer.wrap(sketch.clone())));
            }
        });
        return groups;
    }

    /// Ties each entry to the best of those with the same digest.
    private void tie(List<Entry> sameLeading) {
        List<Entry> left = new ArrayList<>(sameLeading);
        left.sort(Comparator.comparing(entry -> all.rank(entry.ordinal())));
        while (left.size() > 1) {
            Entry best = left.getFirst();
            var others = new ArrayList<Entry>();
            for (Entry entry : left.subList(1, left.size())) {
                boolean same = entry.digest().equals(best.digest());
                if (same && !all.distinctions().apart(best.ordinal(), entry.ordinal())) {
                    pairs.add(pair(best.ordinal(), entry.ordinal()));
                } else {
                    others.add(entry);
                }
            }
            left = others;
        }
    }

    private Pair pair(long a, long b) {
        return new Pair(Math.min(a, b), Math.max(a, b), method, 1, 1);
    }
}
