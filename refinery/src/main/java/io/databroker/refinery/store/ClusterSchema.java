package io.databroker.refinery.store;

/// The clusters of finished runs, a row each, so that a table of them can be paged by size: what `result` says of
/// members, added up once. A cluster's tier is that of its loosest member, its similarity that of the least alike.
final class ClusterSchema {

    /// Adds up the clusters of the runs that a condition on `result` picks; those there already stay.
    static final String FILL = """
            INSERT OR IGNORE INTO cluster (run, representative, size, least, tier)
            SELECT run, representative, count(*) + 1, min(similarity),
                CASE max(CASE tier WHEN 'exact' THEN 0 WHEN 'canonical' THEN 1 WHEN 'near' THEN 2 WHEN 'record' THEN 3
                    ELSE 4 END)
                WHEN 0 THEN 'exact' WHEN 1 THEN 'canonical' WHEN 2 THEN 'near' WHEN 3 THEN 'record' ELSE 'semantic' END
            FROM result WHERE representative IS NOT NULL AND representative <> ordinal AND %s
            GROUP BY run, representative
            """;

    static final String SQL = """
            CREATE TABLE cluster (
                run INTEGER NOT NULL,
                representative INTEGER NOT NULL,
                size INTEGER NOT NULL,
                least REAL NOT NULL,
                tier TEXT NOT NULL,
                PRIMARY KEY (run, representative)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX cluster_size ON cluster (run, size DESC, representative, least, tier);
            CREATE INDEX cluster_tier ON cluster (run, tier, size DESC, representative, least);
            """ + FILL.formatted("run IN (SELECT id FROM run WHERE report IS NOT NULL)") + ";";

    private ClusterSchema() {}
}
