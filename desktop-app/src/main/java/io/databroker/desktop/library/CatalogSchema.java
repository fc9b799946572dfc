package io.databroker.desktop.library;

import java.util.List;

/// The tables of the catalog, as they came to be; what was released is never changed, only added to.
final class CatalogSchema {

    static final List<String> MIGRATIONS =
            List.of("""
                CREATE TABLE dataset (
                    id TEXT PRIMARY KEY,
                    name TEXT NOT NULL UNIQUE,
                    description TEXT,
                    license TEXT,
                    stage TEXT NOT NULL,
                    created_at INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE attestation (
                    id INTEGER PRIMARY KEY,
                    dataset TEXT NOT NULL REFERENCES dataset(id),
                    attested_by TEXT NOT NULL,
                    attested_at INTEGER NOT NULL,
                    sentence TEXT NOT NULL
                ) STRICT;
                CREATE TABLE package (
                    id TEXT PRIMARY KEY,
                    dataset TEXT NOT NULL REFERENCES dataset(id),
                    run INTEGER NOT NULL,
                    version TEXT NOT NULL,
                    path TEXT NOT NULL,
                    item_count INTEGER NOT NULL,
                    total_bytes INTEGER NOT NULL,
                    digest TEXT NOT NULL,
                    created_at INTEGER NOT NULL,
                    identity TEXT NOT NULL
                ) STRICT;
                """, WorkLog.SQL, Bin.SQL, Summaries.SQL, PackageChecks.SQL, PackageDrafts.SQL, WorkLog.TELLING);

    private CatalogSchema() {}
}
