package io.databroker.refinery.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Keeps what was used last, up to a total weight in bytes. Safe for use by many threads.
final class WeightedCache<V> {

    private final LinkedHashMap<Digest, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<V> weight;
    private final long capacity;
    private long total;

    WeightedCache(long capacity, ToIntFunction<V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    synchronized Optional<V> get(Digest key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(Digest key, V value) {
        V old = values.put(key, value);
        total += weight.applyAsInt(value) - (old == null ? 0 : weight.applyAsInt(old));
        Iterator<V> oldest = values.values().iterator();
        while (total > capacity && oldest.hasNext()) {
            total -= weight.applyAsInt(oldest.next());
            oldest.remove();
        }
    }
}
