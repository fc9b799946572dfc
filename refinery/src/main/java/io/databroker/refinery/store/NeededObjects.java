package io.databroker.refinery.store;

import java.util.function.Consumer;

/// Names every object of a store that somebody needs, in any order, some more than once.
@FunctionalInterface
public interface NeededObjects {

    /// Tells `needed` of each.
    void forEach(Consumer<Digest> needed);
}
