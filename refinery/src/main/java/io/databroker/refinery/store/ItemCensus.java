package io.databroker.refinery.store;

import io.databroker.model.catalog.Modality;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What a dataset holds at present, in figures. Taking it reads all items once.
///
/// @param files that the seller pointed at and that were taken in or rejected
/// @param bytes that these files have
/// @param items by kind; kinds without items are left out
public record ItemCensus(long files, long bytes, Map<Modality, Long> items) {

    public ItemCensus {
        var inOrder = new EnumMap<Modality, Long>(Modality.class);
        inOrder.putAll(items);
        items = Collections.unmodifiableMap(inOrder);
    }

    /// Nothing at all.
    public static final ItemCensus EMPTY = new ItemCensus(0, 0, Map.of());

    /// All items.
    public long itemCount() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Counts what is committed.
    public static ItemCensus of(ItemStore store) {
        store.flush();
        return store.sqlite().read(connection -> {
            var items = new EnumMap<Modality, Long>(Modality.class);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT o.modality, count(*) FROM items i JOIN origins o ON o.id ="
                                    + " i.origin JOIN files f ON f.id = o.file WHERE f.state = 1 GROUP BY o.modality")) {
                while (rows.next()) {
                    items.put(Modality.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            String present = " FROM files f JOIN records r ON r.file = f.id AND r.position = 0 WHERE f.state = 1";
            return new ItemCensus(
                    Sqlite.number(connection, "SELECT count(*)" + present),
                    Sqlite.number(connection, "SELECT sum(r.size)" + present),
                    items);
        });
    }
}
