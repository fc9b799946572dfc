package io.databroker.refinery.store;

/// The tables that runs write, in the same file as the items they judge.
///
/// `result` holds what tables are sorted and filtered by, a row an item. What is only ever looked at lies in
/// `segment`: the assessments of a batch, see [AssessmentPage], which takes a tenth of the room.
/// `sketch` holds the fingerprints of a batch for one grouping; it is emptied when the run has finished.
final class RunSchema {

    static final String SQL = """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY,
                recipe TEXT NOT NULL,
                program TEXT NOT NULL,
                input BLOB NOT NULL,
                next_ordinal INTEGER NOT NULL DEFAULT 0,
                groupings_done INTEGER NOT NULL DEFAULT 0,
                report TEXT
            );
            CREATE TABLE result (
                run INTEGER NOT NULL,
                ordinal INTEGER NOT NULL,
                kept INTEGER NOT NULL,
                object BLOB,
                start INTEGER,
                length INTEGER,
                extent INTEGER NOT NULL,
                language TEXT,
                language_confidence REAL,
                domain TEXT,
                content_type TEXT,
                completeness REAL,
                clarity REAL,
                relevance REAL,
                format_validity REAL,
                metadata_quality REAL,
                overall REAL,
                findings INTEGER NOT NULL,
                tier TEXT,
                representative INTEGER,
                similarity REAL,
                PRIMARY KEY (run, ordinal)
            ) WITHOUT ROWID;
            CREATE INDEX result_representative ON result (run, representative) WHERE representative IS NOT NULL;
            CREATE TABLE segment (
                run INTEGER NOT NULL,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL,
                assessments BLOB NOT NULL,
                tally TEXT NOT NULL,
                PRIMARY KEY (run, first)
            ) WITHOUT ROWID;
            CREATE TABLE pair (
                run INTEGER NOT NULL,
                tier TEXT NOT NULL,
                a INTEGER NOT NULL,
                b INTEGER NOT NULL,
                method TEXT NOT NULL,
                score REAL NOT NULL,
                threshold REAL NOT NULL,
                PRIMARY KEY (run, tier, a, b)
            ) WITHOUT ROWID;
            CREATE TABLE sketch (
                run INTEGER NOT NULL,
                grouping TEXT NOT NULL,
                first INTEGER NOT NULL,
                data BLOB NOT NULL,
                PRIMARY KEY (run, grouping, first)
            );
            """;

    /// Runs that are no versions: trials, and those that the seller has discarded.
    static final String ASIDE = """
            ALTER TABLE run ADD COLUMN trial INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE run ADD COLUMN discarded INTEGER NOT NULL DEFAULT 0;
            """;

    private RunSchema() {}
}
