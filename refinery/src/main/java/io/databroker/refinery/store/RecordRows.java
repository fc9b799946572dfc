package io.databroker.refinery.store;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ingestion records as rows of the table `records`, and back.
final class RecordRows {

    static final String SELECT = """
            SELECT f.path, r.member, r.sha256, r.size, r.modified, r.media_type, r.rejected, r.reason, r.findings,
              r.items, r.telling
            FROM files f JOIN records r ON r.file = f.id
            """;

    private static final int FILES = 500;

    private RecordRows() {}

    static void bind(PreparedStatement insert, long file, int position, IngestionRecord row) throws SQLException {
        insert.setLong(1, file);
        insert.setInt(2, position);
        insert.setString(3, row.member());
        insert.setBytes(4, row.sha256() == null ? null : row.sha256().bytes());
        insert.setLong(5, row.size());
        insert.setLong(6, row.modifiedMillis());
        insert.setString(7, row.mediaType());
        insert.setBoolean(8, row.status() == Status.REJECTED);
        Sentence reason = row.reason();
        Telling telling = reason == null ? null : reason.telling();
        insert.setString(9, reason == null ? null : reason.english());
        insert.setString(10, row.findings().isEmpty() ? null : Json.MAPPER.writeValueAsString(row.findings()));
        insert.setLong(11, row.items());
        insert.setString(12, telling == null ? null : Json.MAPPER.writeValueAsString(telling));
    }

    static IngestionRecord read(ResultSet row) throws SQLException {
        byte[] sha256 = row.getBytes(3);
        String findings = row.getString(9);
        return new IngestionRecord(
                row.getString(1),
                row.getString(2),
                sha256 == null ? null : Digest.of(sha256),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getBoolean(7) ? Status.REJECTED : Status.INGESTED,
                reason(row.getString(8), row.getString(11)),
                findings == null ? List.of() : List.of(Json.MAPPER.readValue(findings, Finding[].class)),
                row.getLong(10));
    }

    private static @Nullable Sentence reason(@Nullable String english, @Nullable String telling) {
        return english == null
                ? null
                : new Sentence(english, telling == null ? null : Json.MAPPER.readValue(telling, Telling.class));
    }

    /// The records of the few hundred current files behind a path, in order of path and member.
    static List<IngestionRecord> page(Connection connection, String behind) throws SQLException {
        var records = new ArrayList<IngestionRecord>();
        try (var select = connection.prepareStatement(SELECT + "WHERE f.id IN (SELECT id FROM files WHERE path > ? AND"
                + " state = 1 ORDER BY path LIMIT " + FILES + ") ORDER BY f.path, r.member NULLS FIRST, r.position")) {
            select.setString(1, behind);
            var rows = select.executeQuery();
            while (rows.next()) {
                records.add(read(rows));
            }
        }
        return records;
    }
}
