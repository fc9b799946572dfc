package io.databroker.refinery.refine.dedup.records;

import io.databroker.refinery.refine.Clusters.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows about the same thing, all of them together.
///
/// Of five versions of one row the worst two may not be alike any more, though each is like a third. So rows are
/// joined bottom-up, most probable pair first, and two families become one while the mean probability of all
/// pairs between them is at least the threshold (average linkage) and the family stays within 64 rows. Chains
/// break where the mean falls. Every pair within a family counts as verified.
final class Families {

    private static final int MOST_ROWS = 64;

    private final Linkage linkage;
    private final double threshold;
    private final Map<Integer, List<Integer>> families = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();

    Families(Linkage linkage, double threshold) {
        this.linkage = linkage;
        this.threshold = threshold;
    }

    /// Two rows and how they are tied.
    ///
    /// @param probability that both are about the same thing, in [0, 1]
    record Tie(int a, int b, double probability, String method) {

        static Tie direct(int a, int b, double probability) {
            return new Tie(a, b, probability, "field_agreement");
        }

        Pair pair(Table table, double threshold) {
            long one = table.ordinal(a);
            long other = table.ordinal(b);
            return new Pair(Math.min(one, other), Math.max(one, other), method, probability, threshold);
        }
    }

    /// All pairs within families.
    List<Tie> join(List<Tie> probable) {
        probable.stream()
                .sorted(Comparator.comparingDouble(Tie::probability)
                        .reversed()
                        .thenComparingInt(Tie::a)
                        .thenComparingInt(Tie::b))
                .forEach(tie -> join(family(tie.a()), family(tie.b())));
        return ties;
    }

    private List<Integer> family(int row) {
        return families.computeIfAbsent(row, first -> new ArrayList<>(List.of(first)));
    }

    private void join(List<Integer> one, List<Integer> other) {
        if (one == other || one.size() + other.size() > MOST_ROWS) {
            return;
        }
        var between = new ArrayList<Tie>();
        for (int a : one) {
            for (int b : other) {
                between.add(Tie.direct(a, b, linkage.probability(a, b)));
            }
        }
        double mean = between.stream().mapToDouble(Tie::probability).average().orElse(0);
        if (mean >= threshold) {
            for (Tie tie : between) {
                boolean direct = tie.probability() >= threshold;
                ties.add(direct ? tie : new Tie(tie.a(), tie.b(), mean, "average_linkage"));
            }
            one.addAll(other);
            other.forEach(row -> families.put(row, one));
        }
    }
}
