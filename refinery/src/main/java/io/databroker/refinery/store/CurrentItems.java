package io.databroker.refinery.store;

import io.databroker.model.api.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Tells current items from those of a dataset's history.
public final class CurrentItems {

    private CurrentItems() {}

    /// Which of these ordinals current items have.
    public static Set<Long> among(ItemStore items, Collection<Long> ordinals) {
        items.flush();
        return items.sqlite().read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT i.ordinal FROM items i JOIN origins o ON o.id = i.origin JOIN files f ON f.id = o.file"
                            + " WHERE f.state = 1 AND i.ordinal IN (SELECT value FROM json_each(?))")) {
                select.setString(1, Json.MAPPER.writeValueAsString(ordinals));
                var rows = select.executeQuery();
                var current = new HashSet<Long>();
                while (rows.next()) {
                    current.add(rows.getLong(1));
                }
                return current;
            }
        });
    }
}
