package io.databroker.refinery.store;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Modality;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads items from rows in order of ordinals. What a row shares with the one before is not decoded again.
final class ItemRows {

    /// What [#read] reads, for queries that join `items i`, `origins o` and `files f` in their own way.
    static final String COLUMNS = """
            SELECT i.ordinal, i.origin, i.row, i.id, i.sha256, i.start, i.length,
                   f.path, o.member, o.modality, o.media_type, o.object, o.text_fields, o.modified
            """;

    /// How many columns these are.
    static final int WIDTH = 14;

    static final String SELECT =
            COLUMNS + "FROM items i JOIN origins o ON o.id = i.origin JOIN files f ON f.id = o.file\n";

    private long originId = -1;
    private @Nullable Origin origin;

    Item read(ResultSet row) throws SQLException {
        Origin shared = originOf(row);
        byte[] sha256 = row.getBytes(5);
        return new Item(
                row.getLong(1),
                Uuids.of(row.getBytes(4)),
                shared.path(),
                shared.member(),
                row.getLong(3),
                shared.modality(),
                shared.mediaType(),
                sha256 == null ? shared.object() : Digest.of(sha256),
                new Slice(shared.object(), row.getLong(6), row.getLong(7)),
                shared.textFields(),
                shared.modifiedMillis());
    }

    /// Current items from one ordinal on.
    List<Item> page(Connection connection, long from, int most) throws SQLException {
        var items = new ArrayList<Item>(most);
        try (var select = connection.prepareStatement(
                SELECT + "WHERE i.ordinal >= ? AND f.state = 1 ORDER BY i.ordinal LIMIT " + most)) {
            select.setLong(1, from);
            var rows = select.executeQuery();
            while (rows.next()) {
                items.add(read(rows));
            }
        }
        return items;
    }

    private Origin originOf(ResultSet row) throws SQLException {
        Origin known = origin;
        if (known != null && row.getLong(2) == originId) {
            return known;
        }
        Origin read = new Origin(
                row.getString(8),
                row.getString(9),
                Modality.valueOf(row.getString(10)),
                row.getString(11),
                Digest.of(row.getBytes(12)),
                List.of(Json.MAPPER.readValue(row.getString(13), String[].class)),
                row.getLong(14));
        originId = row.getLong(2);
        origin = read;
        return read;
    }
}
