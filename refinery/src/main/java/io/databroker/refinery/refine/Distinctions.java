package io.databroker.refinery.refine;

import io.databroker.refinery.store.ToldApart;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/// Pairs of items that somebody looked at and called *not a duplicate*. No grouping puts two such items into one
/// cluster again, not even through a third that is like both.
public final class Distinctions {

    /// Nobody has said anything.
    public static final Distinctions NONE = new Distinctions(Map.of());

    private final Map<Long, Set<Long>> partners;

    private Distinctions(Map<Long, Set<Long>> partners) {
        this.partners = partners;
    }

    /// What was said so far.
    public static Distinctions of(Collection<ToldApart> pairs) {
        return between(pairs, LongUnaryOperator.identity());
    }

    /// The same where other items stand for some: whoever stands for an item must not meet whoever stands for one
    /// that it was told apart from.
    ///
    /// @param representative the item that stands for another, or that item itself
    static Distinctions between(Collection<ToldApart> pairs, LongUnaryOperator representative) {
        var partners = new HashMap<Long, Set<Long>>();
        for (ToldApart pair : pairs) {
            long a = representative.applyAsLong(pair.a());
            long b = representative.applyAsLong(pair.b());
            if (a != b) {
                partners.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
                partners.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
            }
        }
        return partners.isEmpty() ? NONE : new Distinctions(partners);
    }

    /// Whether these two were told apart.
    public boolean apart(long a, long b) {
        return from(a).contains(b);
    }

    /// The items that this one was told apart from, in no order.
    public Set<Long> from(long ordinal) {
        return partners.getOrDefault(ordinal, Set.of());
    }
}
