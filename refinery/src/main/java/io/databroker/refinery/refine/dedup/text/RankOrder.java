package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.ItemView.Rank;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The places of all sketched items in order of rank, best first, as one `int` each.
///
/// Ranks are read once, in order of ordinals. Items are sorted by what their qualities begin with, as numbers, and
/// the few that have that in common then by their whole ranks. While this goes on an item takes 48 bytes of heap.
final class RankOrder {

    private final SketchFile sketches;
    private final ItemView all;
    private final double[] quality;
    private final long[] extent;
    private final long[] modified;
    private final long[] digest;

    private RankOrder(SketchFile sketches, ItemView all) {
        this.sketches = sketches;
        this.all = all;
        this.quality = new double[sketches.size()];
        this.extent = new long[quality.length];
        this.modified = new long[quality.length];
        this.digest = new long[quality.length];
        for (int i = 0; i < quality.length; i++) {
            Rank rank = rank(i);
            quality[i] = rank.quality();
            extent[i] = rank.extent();
            modified[i] = rank.modifiedMillis();
            digest[i] = rank.digest().w0();
        }
    }

    /// For each sketch the place of its item, from 0.
    static int[] places(SketchFile sketches, ItemView all) {
        int[] best = new RankOrder(sketches, all).best();
        var places = new int[best.length];
        for (int place = 0; place < best.length; place++) {
            places[best[place]] = place;
        }
        return places;
    }

    private int[] best() {
        long[] keyed = new long[quality.length];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = (long) -ascending((float) quality[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keyed);
        int[] best = new int[keyed.length];
        for (int from = 0, to; from < keyed.length; from = to) {
            to = from + 1;
            while (to < keyed.length && keyed[to] >> Integer.SIZE == keyed[from] >> Integer.SIZE) {
                to++;
            }
            int[] alike =
                    Arrays.stream(keyed, from, to).mapToInt(key -> (int) key).toArray();
            System.arraycopy(alike.length == 1 ? alike : sorted(alike), 0, best, from, alike.length);
        }
        return best;
    }

    /// A number in the order of the given one.
    private static int ascending(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ (bits >> (Integer.SIZE - 1) & Integer.MAX_VALUE);
    }

    private int[] sorted(int[] alike) {
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(i -> -quality[i])
                .thenComparingLong(i -> -extent[i])
                .thenComparingLong(i -> modified[i])
                .thenComparing((a, b) -> Long.compareUnsigned(digest[a], digest[b]))
                .thenComparing(this::rank);
        return IntStream.of(alike)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Rank rank(int index) {
        return all.rank(sketches.ordinal(index));
    }
}
