package io.databroker.refinery.store;

import java.util.Collection;
import java.util.List;

/// What the seller says in one step. Items are named by ordinal; whoever is named twice follows the later list.
///
/// @param keep to be part of the version, whatever the run thinks of them
/// @param drop to be left out, though the run would keep them
/// @param distinct not duplicates of each other, for good
/// @param clear nothing is said of them any more, and of no pair they are in
public record Said(List<Long> keep, List<Long> drop, List<ToldApart> distinct, List<Long> clear) {

    public Said {
        keep = List.copyOf(keep);
        drop = List.copyOf(drop);
        distinct = List.copyOf(distinct);
        clear = List.copyOf(clear);
    }

    /// Keep these.
    public static Said keep(Collection<Long> items) {
        return new Said(List.copyOf(items), List.of(), List.of(), List.of());
    }

    /// Leave these out.
    public static Said drop(Collection<Long> items) {
        return new Said(List.of(), List.copyOf(items), List.of(), List.of());
    }

    /// These pairs are no duplicates.
    public static Said distinct(Collection<ToldApart> pairs) {
        return new Said(List.of(), List.of(), List.copyOf(pairs), List.of());
    }

    /// Let the run decide on these again.
    public static Said clear(Collection<Long> items) {
        return new Said(List.of(), List.of(), List.of(), List.copyOf(items));
    }
}
