package io.databroker.refinery.store;

import org.jspecify.annotations.Nullable;

/// Which stored objects a dataset's current files need: their own bytes, and what their items are read from.
public final class NamedObjects {

    private static final String SELECT = """
            SELECT f.path, NULL, r.sha256 FROM files f JOIN records r ON r.file = f.id AND r.position = 0
            WHERE f.state = 1 AND r.sha256 IS NOT NULL
            UNION
            SELECT f.path, o.member, o.object FROM origins o JOIN files f ON f.id = o.file WHERE f.state = 1
            ORDER BY 1, 2, 3
            """;

    private NamedObjects() {}

    /// Is told of each object that is needed.
    public interface Visitor {
        /// @param path of the file
        /// @param member inside it, or null
        /// @param object that holds its bytes, or the bytes of its items
        void object(String path, @Nullable String member, Digest object);
    }

    /// Visits the objects of `items` in order of path and member.
    public static void forEach(ItemStore items, Visitor visitor) {
        items.flush();
        items.sqlite().read(connection -> {
            try (var select = connection.prepareStatement(SELECT);
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    visitor.object(rows.getString(1), rows.getString(2), Digest.of(rows.getBytes(3)));
                }
            }
            return true;
        });
    }
}
