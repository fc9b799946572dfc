package io.databroker.refinery.packaging.shard;

import java.util.EnumMap;
import java.util.Map;

/// The schemas of all tables. Used by one thread.
final class Schemas {

    private final Map<Family, TableSchema> byFamily = new EnumMap<>(Family.class);

    TableSchema of(Family family) {
        return byFamily.computeIfAbsent(family, f -> new TableSchema());
    }

    void merge(Schemas other) {
        other.byFamily.forEach((family, schema) -> of(family).merge(schema));
    }
}
