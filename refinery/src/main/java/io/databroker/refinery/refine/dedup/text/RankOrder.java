package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.ItemView.Rank;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The places of all sketched items in order of rank, best first, as one `int` each.
final class RankOrder {

    private RankOrder() {}

    /// For each sketch the place of its item, from 0.
    static int[] places(SketchFile sketches, ItemView all) {
        int size = sketches.size();
        var quality = new double[size];
        var extent = new long[size];
        for (int i = 0; i < size; i++) {
            Rank rank = all.rank(sketches.ordinal(i));
            quality[i] = rank.quality();
            extent[i] = rank.extent();
        }
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(i -> -quality[i])
                .thenComparingLong(i -> -extent[i])
                .thenComparing(i -> all.rank(sketches.ordinal(i)));
        var places = new int[size];
        int[] best = IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < size; place++) {
            places[best[place]] = place;
        }
        return places;
    }
}
