package io.databroker.refinery.store;

import java.util.function.Consumer;
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

    /// Of files that are not current any more as well, for versions that name them, and what runs made.
    private static final String ALL = """
            SELECT sha256 FROM records WHERE sha256 IS NOT NULL
            UNION SELECT object FROM origins
            UNION SELECT object FROM result WHERE object IS NOT NULL
            """;

    private NamedObjects() {}

    /// Visits every object that anything in `items` refers to, in order of digests.
    public static void forEach(ItemStore items, Consumer<Digest> visitor) {
        items.flush();
        items.sqlite().read(connection -> {
            try (var select = connection.prepareStatement(ALL);
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    visitor.accept(Digest.of(rows.getBytes(1)));
                }
            }
            return true;
        });
    }

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
