package io.databroker.refinery.refine.dedup;

import io.databroker.refinery.refine.ItemView;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Pairs of items that somebody looked at and called *not a duplicate*. No grouping puts two such items into one
/// cluster again.
public final class Distinctions {

    /// Nobody has said anything.
    public static final Distinctions NONE = new Distinctions(Set.of());

    private final Set<Distinction> pairs;

    private Distinctions(Set<Distinction> pairs) {
        this.pairs = pairs;
    }

    /// Two items that are not duplicates of each other; the order of the two says nothing.
    ///
    /// @param a id of the lesser
    /// @param b id of the greater
    public record Distinction(UUID a, UUID b) {
        public Distinction {
            if (a.compareTo(b) > 0) {
                UUID greater = a;
                a = b;
                b = greater;
            }
        }
    }

    /// The decisions taken so far.
    public static Distinctions of(Collection<Distinction> pairs) {
        return pairs.isEmpty() ? NONE : new Distinctions(pairs.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether there is none, so that nobody needs to ask for each pair.
    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    /// Whether these two were told apart.
    public boolean apart(UUID a, UUID b) {
        return !pairs.isEmpty() && pairs.contains(new Distinction(a, b));
    }

    /// Whether the items with these ordinals were told apart.
    boolean apart(ItemView all, long a, long b) {
        return !pairs.isEmpty() && apart(all.item(a).id(), all.item(b).id());
    }
}
