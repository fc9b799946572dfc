package io.databroker.refinery.store;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads results from rows.
final class ResultRows {

    /// What [#read] reads, for queries that join `result r` and `items d`, the representative, in their own way.
    static final String COLUMNS = """
            r.ordinal, r.kept, r.object, r.start, r.length, r.extent, r.tier, r.representative, r.similarity, d.id
            """;

    private ResultRows() {}

    /// @param behind how many columns of the row come before these
    static ItemResult read(ResultSet row, int behind, Assessment assessment) throws SQLException {
        return new ItemResult(
                row.getLong(behind + 1),
                row.getBoolean(behind + 2),
                slice(row, behind),
                row.getLong(behind + 6),
                assessment,
                duplicate(row, behind));
    }

    private static @Nullable Slice slice(ResultSet row, int behind) throws SQLException {
        byte[] object = row.getBytes(behind + 3);
        return object == null ? null : new Slice(Digest.of(object), row.getLong(behind + 4), row.getLong(behind + 5));
    }

    private static @Nullable Duplicate duplicate(ResultSet row, int behind) throws SQLException {
        String tier = row.getString(behind + 7);
        if (tier == null) {
            return null;
        }
        long representative = row.getLong(behind + 8);
        return new Duplicate(
                representative + 1,
                tier,
                Uuids.of(row.getBytes(behind + 10)).toString(),
                row.getLong(behind + 1) == representative ? 1 : row.getDouble(behind + 9));
    }
}
