package io.databroker.refinery.store;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.QualityScores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the results of batches as rows.
final class SegmentRows {

    private static final String INSERT_RESULT = """
            INSERT INTO result (run, ordinal, kept, object, start, length, extent, language, language_confidence, domain,
                content_type, completeness, clarity, relevance, format_validity, metadata_quality, overall, findings)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private SegmentRows() {}

    /// Adds batches to a run.
    static void insert(Connection connection, long run, List<Segment> segments) throws SQLException {
        try (var results = connection.prepareStatement(INSERT_RESULT);
                var packed = connection.prepareStatement("INSERT INTO segment VALUES (?, ?, ?, ?, ?)");
                var sketches = connection.prepareStatement("INSERT INTO sketch VALUES (?, ?, ?, ?)")) {
            for (Segment segment : segments) {
                insertResults(results, run, segment);
                insertSegment(packed, run, segment);
                insertSketches(sketches, run, segment);
            }
        }
    }

    private static void insertResults(PreparedStatement insert, long run, Segment segment) throws SQLException {
        for (ItemResult result : segment.results()) {
            Assessment assessment = result.assessment();
            insert.setLong(1, run);
            insert.setLong(2, result.ordinal());
            insert.setBoolean(3, result.kept());
            setSlice(insert, 4, result.changed());
            insert.setLong(7, result.extent());
            insert.setString(8, assessment.languages().isEmpty() ? null : assessment.language());
            setNumber(insert, 9, assessment.languages().isEmpty() ? null : confidence(assessment));
            insert.setString(
                    10, assessment.domain() == null ? null : assessment.domain().name());
            insert.setString(
                    11,
                    assessment.contentType() == null
                            ? null
                            : assessment.contentType().name());
            setScores(insert, 12, assessment.scores());
            insert.setInt(18, assessment.findings().size());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static double confidence(Assessment assessment) {
        return assessment.languages().getFirst().confidence();
    }

    private static void setSlice(PreparedStatement insert, int first, @Nullable Slice slice) throws SQLException {
        if (slice == null) {
            insert.setNull(first, Types.BLOB);
            insert.setNull(first + 1, Types.INTEGER);
            insert.setNull(first + 2, Types.INTEGER);
        } else {
            insert.setBytes(first, slice.object().bytes());
            insert.setLong(first + 1, slice.offset());
            insert.setLong(first + 2, slice.length());
        }
    }

    private static void setScores(PreparedStatement insert, int first, @Nullable QualityScores scores)
            throws SQLException {
        setNumber(insert, first, scores == null ? null : scores.completeness());
        setNumber(insert, first + 1, scores == null ? null : scores.clarity());
        setNumber(insert, first + 2, scores == null ? null : scores.relevance());
        setNumber(insert, first + 3, scores == null ? null : scores.formatValidity());
        setNumber(insert, first + 4, scores == null ? null : scores.metadataQuality());
        setNumber(insert, first + 5, scores == null ? null : scores.overall());
    }

    private static void setNumber(PreparedStatement insert, int index, @Nullable Double value) throws SQLException {
        if (value == null) {
            insert.setNull(index, Types.REAL);
        } else {
            insert.setDouble(index, value);
        }
    }

    private static void insertSegment(PreparedStatement insert, long run, Segment segment) throws SQLException {
        insert.setLong(1, run);
        insert.setLong(2, segment.first());
        insert.setLong(3, segment.last());
        insert.setBytes(4, segment.assessments());
        insert.setString(5, segment.tally());
        insert.executeUpdate();
    }

    private static void insertSketches(PreparedStatement insert, long run, Segment segment) throws SQLException {
        for (var sketches : segment.sketches().entrySet()) {
            insert.setLong(1, run);
            insert.setString(2, sketches.getKey());
            insert.setLong(3, segment.first());
            insert.setBytes(4, sketches.getValue());
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
