package io.databroker.refinery.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Cluster;
import io.databroker.refinery.refine.Clusters.Member;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Distinctions;
import io.databroker.refinery.store.ToldApart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    private static final int ITEMS = 12;

    private static Pair pair(long a, long b, double score) {
        return new Pair(a, b, "edit_ratio", score, .7);
    }

    private static Clusters around(List<Pair> pairs, double... qualities) {
        return Clustering.around("near", pairs, ListView.ranked(qualities));
    }

    @Test
    void theBestItemStandsForTheOthers() {
        Clusters clusters = around(List.of(pair(0, 1, .9), pair(1, 2, .8)), .1, .9, .2);

        assertThat(clusters.clusters()).containsExactly(new Cluster(1, List.of(new Member(0, .9), new Member(2, .8))));
    }

    @Test
    void aChainDoesNotGrowBeyondWhatIsTiedToItsCentre() {
        Clusters clusters = around(List.of(pair(0, 1, .9), pair(1, 2, .9), pair(2, 3, .9)), .9, .1, .1, .2);

        assertThat(clusters.clusters())
                .containsExactly(
                        new Cluster(0, List.of(new Member(1, .9))), new Cluster(3, List.of(new Member(2, .9))));
    }

    @Test
    void ofSeveralPairsForTheSameItemsTheBestCounts() {
        Clusters clusters = around(List.of(pair(0, 1, .7), pair(1, 0, .95), pair(0, 1, .8)), .5, .5);

        assertThat(clusters.pairs()).containsExactly(pair(0, 1, .95));
    }

    @Test
    void anItemIsNoDuplicateOfItself() {
        assertThatThrownBy(() -> around(List.of(pair(0, 0, 1)), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itemsToldApartNeverShareACluster() {
        var apart = Distinctions.of(List.of(new ToldApart(2, 1)));

        Clusters clusters = Clustering.around(
                "near",
                List.of(pair(0, 1, .9), pair(0, 2, .9), pair(1, 2, .9)),
                ListView.ranked(.9, .5, .1).with(apart));

        assertThat(clusters.pairs()).containsExactly(pair(0, 1, .9), pair(0, 2, .9));
        assertThat(clusters.clusters()).containsExactly(new Cluster(0, List.of(new Member(1, .9))));
    }

    @Property
    void noTwoToldApartEndInOneClusterWhateverIsTied(
            @ForAll("pairs") List<Pair> pairs, @ForAll("qualities") double[] q, @ForAll("pairs") List<Pair> told) {
        var apart = Distinctions.of(
                told.stream().map(pair -> new ToldApart(pair.a(), pair.b())).toList());

        Clusters found = Clustering.around("near", pairs, ListView.ranked(q).with(apart));

        for (Cluster cluster : found.clusters()) {
            var together = new ArrayList<>(List.of(cluster.representative()));
            cluster.members().forEach(member -> together.add(member.ordinal()));
            assertThat(together).allMatch(one -> together.stream().noneMatch(other -> apart.apart(one, other)));
        }
    }

    @Property
    void clustersAreDisjointAndTiedToTheirBest(@ForAll("pairs") List<Pair> pairs, @ForAll("qualities") double[] q) {
        Clusters found = around(pairs, q);
        ListView view = ListView.ranked(q);
        var tied = new HashMap<Set<Long>, Double>();
        found.pairs().forEach(pair -> tied.put(Set.of(pair.a(), pair.b()), pair.score()));

        var seen = new HashSet<Long>();
        for (Cluster cluster : found.clusters()) {
            assertThat(cluster.members()).isNotEmpty();
            assertThat(seen.add(cluster.representative())).isTrue();
            for (Member member : cluster.members()) {
                assertThat(seen.add(member.ordinal())).isTrue();
                assertThat(tied).containsEntry(Set.of(cluster.representative(), member.ordinal()), member.score());
                assertThat(view.rank(cluster.representative())).isLessThan(view.rank(member.ordinal()));
            }
        }
    }

    @Property
    void everyPairLosesAtLeastOneOfItsTwo(@ForAll("pairs") List<Pair> pairs, @ForAll("qualities") double[] q) {
        Clusters found = around(pairs, q);
        var dropped = new HashSet<Long>();
        found.clusters().forEach(cluster -> cluster.members().forEach(member -> dropped.add(member.ordinal())));

        assertThat(found.pairs()).allMatch(pair -> dropped.contains(pair.a()) || dropped.contains(pair.b()));
    }

    @Property
    void theOrderOfThePairsDoesNotMatter(
            @ForAll("pairs") List<Pair> pairs, @ForAll("qualities") double[] q, @ForAll long seed) {
        var shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(around(shuffled, q)).isEqualTo(around(pairs, q));
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        Arbitrary<Integer> ordinal = Arbitraries.integers().between(0, ITEMS - 1);
        Arbitrary<Integer> score = Arbitraries.integers().between(70, 100);
        return Combinators.combine(ordinal, ordinal, score)
                .as((a, b, s) -> pair(a, b, s / 100.0))
                .filter(pair -> pair.a() != pair.b())
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<double[]> qualities() {
        return Arbitraries.integers()
                .between(0, 4)
                .map(i -> i / 4.0)
                .array(double[].class)
                .ofSize(ITEMS);
    }
}
