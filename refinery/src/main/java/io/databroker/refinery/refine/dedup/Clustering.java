package io.databroker.refinery.refine.dedup;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Cluster;
import io.databroker.refinery.refine.Clusters.Member;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.ItemView.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// From verified pairs to disjoint clusters: stars around the best item.
///
/// Connected components let one wrong pair join two worlds, and a chain of right ones swallow a dataset. Here the
/// items are taken best first; whoever is still free becomes a representative and gathers those free items that a
/// verified pair ties to it directly. So every member was compared with what stands for it, two representatives are
/// never tied to each other, and the best item of a cluster is never dropped.
///
/// The result depends on the set of pairs and on the ranks alone. O(p log p) for p pairs, and about 40 bytes for
/// each.
public final class Clustering {

    private static final Comparator<Pair> ORDER = Comparator.comparingLong(Pair::a)
            .thenComparingLong(Pair::b)
            .thenComparing(Comparator.comparingDouble(Pair::score).reversed())
            .thenComparing(Pair::method)
            .thenComparingDouble(Pair::threshold);

    private static final int FREE = -1;

    private final List<Pair> pairs;
    private final ItemView all;
    private final long[] ordinals;
    private final int[] firstEdge;
    private final int[] edges;
    private final int[] centreOf;

    private Clustering(List<Pair> pairs, ItemView all) {
        this.pairs = pairs;
        this.all = all;
        this.ordinals = pairs.stream()
                .flatMapToLong(pair -> LongStream.of(pair.a(), pair.b()))
                .sorted()
                .distinct()
                .toArray();
        this.firstEdge = new int[ordinals.length + 1];
        this.edges = new int[2 * pairs.size()];
        this.centreOf = new int[ordinals.length];
        Arrays.fill(centreOf, FREE);
        connect();
    }

    /// Clusters what was verified.
    ///
    /// @param tier of the clusters, see [Clusters#tier]
    /// @param verified in any order; of several for the same two items the best stays
    /// @param all knows the ranks, and which items were told apart: two such never share a cluster
    public static Clusters around(String tier, Collection<Pair> verified, ItemView all) {
        List<Pair> pairs = unique(verified).stream()
                .filter(pair -> !all.distinctions().apart(pair.a(), pair.b()))
                .toList();
        return new Clusters(tier, pairs, new Clustering(pairs, all).stars());
    }

    private static List<Pair> unique(Collection<Pair> verified) {
        var sorted = new ArrayList<Pair>(verified.size());
        for (Pair pair : verified) {
            sorted.add(pair.a() < pair.b() ? pair : turned(pair));
        }
        sorted.sort(ORDER);
        var unique = new ArrayList<Pair>(sorted.size());
        for (Pair pair : sorted) {
            if (unique.isEmpty() || !sameItems(unique.getLast(), pair)) {
                unique.add(pair);
            }
        }
        return unique;
    }

    private static Pair turned(Pair pair) {
        if (pair.a() == pair.b()) {
            throw new IllegalArgumentException("Item " + pair.a() + " cannot be a duplicate of itself");
        }
        return new Pair(pair.b(), pair.a(), pair.method(), pair.score(), pair.threshold());
    }

    private static boolean sameItems(Pair one, Pair other) {
        return one.a() == other.a() && one.b() == other.b();
    }

    /// Lists for each item the pairs that it is part of.
    private void connect() {
        for (Pair pair : pairs) {
            firstEdge[index(pair.a()) + 1]++;
            firstEdge[index(pair.b()) + 1]++;
        }
        for (int i = 0; i < ordinals.length; i++) {
            firstEdge[i + 1] += firstEdge[i];
        }
        int[] next = firstEdge.clone();
        for (int p = 0; p < pairs.size(); p++) {
            edges[next[index(pairs.get(p).a())]++] = p;
            edges[next[index(pairs.get(p).b())]++] = p;
        }
    }

    private int index(long ordinal) {
        return Arrays.binarySearch(ordinals, ordinal);
    }

    private List<Cluster> stars() {
        var clusters = new ArrayList<Cluster>();
        for (int centre : bestFirst()) {
            if (centreOf[centre] == FREE) {
                List<Member> members = gather(centre);
                if (!members.isEmpty()) {
                    clusters.add(new Cluster(ordinals[centre], members));
                }
            }
        }
        clusters.sort(Comparator.comparingLong(Cluster::representative));
        return clusters;
    }

    private int[] bestFirst() {
        Rank[] ranks = LongStream.of(ordinals).mapToObj(all::rank).toArray(Rank[]::new);
        return IntStream.range(0, ordinals.length)
                .boxed()
                .sorted(Comparator.comparing(i -> ranks[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Member> gather(int centre) {
        centreOf[centre] = centre;
        var members = new ArrayList<Member>();
        for (int e = firstEdge[centre]; e < firstEdge[centre + 1]; e++) {
            Pair pair = pairs.get(edges[e]);
            long other = pair.a() == ordinals[centre] ? pair.b() : pair.a();
            int place = index(other);
            if (centreOf[place] == FREE && !apart(centre, other)) {
                centreOf[place] = centre;
                members.add(new Member(other, pair.score()));
            }
        }
        members.sort(Comparator.comparingLong(Member::ordinal));
        return members;
    }

    /// Whether an item was told apart from one that the centre has gathered already.
    private boolean apart(int centre, long other) {
        return all.distinctions().from(other).stream()
                .mapToInt(this::index)
                .anyMatch(place -> place >= 0 && centreOf[place] == centre);
    }
}
