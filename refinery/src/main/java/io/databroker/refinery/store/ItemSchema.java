package io.databroker.refinery.store;

import java.util.List;

/// The tables of a dataset's file, as the steps that led to them. A released step never changes; new ones follow.
///
/// `files` has one row for each intake of a file that the seller pointed at, with the ordinal its items start at.
/// `origins` holds what items next to
/// each other share, so that a row of a table costs some 80 bytes in `items`. Digests and ids are BLOBs.
final class ItemSchema {

    /// The state of a row of `files`.
    static final int PENDING = 0;

    static final int CURRENT = 1;
    static final int RETIRED = 2;

    static final List<String> MIGRATIONS = List.of(
            """
            CREATE TABLE files (
              id INTEGER PRIMARY KEY,
              path TEXT NOT NULL,
              state INTEGER NOT NULL,
              start INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX files_pending ON files(start) WHERE state = 0;
            CREATE INDEX files_current ON files(path) WHERE state = 1;
            CREATE TABLE records (
              file INTEGER NOT NULL REFERENCES files(id),
              position INTEGER NOT NULL,
              member TEXT,
              sha256 BLOB,
              size INTEGER NOT NULL,
              modified INTEGER NOT NULL,
              media_type TEXT NOT NULL,
              rejected INTEGER NOT NULL,
              reason TEXT,
              findings TEXT,
              items INTEGER NOT NULL,
              PRIMARY KEY (file, position)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE origins (
              id INTEGER PRIMARY KEY,
              file INTEGER NOT NULL REFERENCES files(id),
              member TEXT,
              modality TEXT NOT NULL,
              media_type TEXT NOT NULL,
              object BLOB NOT NULL,
              text_fields TEXT NOT NULL,
              modified INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX origins_file ON origins(file);
            CREATE TABLE items (
              ordinal INTEGER PRIMARY KEY,
              origin INTEGER NOT NULL,
              row INTEGER NOT NULL,
              id BLOB NOT NULL,
              sha256 BLOB,
              start INTEGER NOT NULL,
              length INTEGER NOT NULL
            ) STRICT;
            """,
            RunSchema.SQL,
            FileTree.SCHEMA,
            DecisionSchema.SQL,
            ClusterSchema.SQL,
            RunColumns.SQL,
            RunSchema.ASIDE,
            """
            ALTER TABLE records ADD COLUMN telling TEXT;
            """);

    private ItemSchema() {}
}
