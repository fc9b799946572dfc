package io.databroker.refinery.store;

import io.databroker.refinery.store.RunClusters.Filter;
import io.databroker.refinery.store.RunClusters.Keeper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Members of clusters as rows of the tables, read.
final class ClusterRows {

    /// The ordinals of one cluster. Two look-ups joined by UNION, for tables without row ids know no OR by indices.
    private static final String OF_CLUSTER = """
            (SELECT ?2 AS ordinal, ?2 AS cluster UNION ALL
                SELECT ordinal, representative FROM result WHERE run = ?1 AND representative = ?2 AND ordinal <> ?2) c
            CROSS JOIN result ON result.run = ?1 AND result.ordinal = c.ordinal
            CROSS JOIN items i ON i.ordinal = c.ordinal JOIN origins o ON o.id = i.origin
            """;

    private static final String MEMBERS = ItemRows.COLUMNS + """
            , result.tier, result.similarity, p.method, p.threshold, result.kept, result.overall, result.extent, %s,
                EXISTS (SELECT 1 FROM decided d WHERE d.ordinal = result.ordinal AND d.keep IS NOT NULL)
            FROM %s JOIN files f ON f.id = o.file
                LEFT JOIN pair p ON p.run = result.run AND p.tier = result.tier
                    AND p.a = min(result.ordinal, ?2) AND p.b = max(result.ordinal, ?2)
            ORDER BY c.ordinal <> ?2, result.similarity DESC, c.ordinal LIMIT ?3 OFFSET ?4
            """.formatted(RunResults.KEPT, OF_CLUSTER);

    private static final String CANDIDATE = """
            SELECT c.ordinal, result.kept, coalesce(result.overall, 0), result.extent, o.modified, c.cluster
            FROM
            """;

    private static final String TWO_BEST = CANDIDATE + OF_CLUSTER
            + "ORDER BY c.ordinal <> ?2, result.kept DESC, 3 DESC, result.extent DESC, o.modified LIMIT 2";

    /// Clusters in order of their representatives, each as its representative and then its members.
    private static final String OF_ALL = CANDIDATE + """
            (SELECT run, representative AS ordinal, representative AS cluster FROM cluster UNION ALL
                SELECT run, ordinal, representative FROM result
                WHERE representative IS NOT NULL AND representative <> ordinal) c
            CROSS JOIN cluster k ON k.run = c.run AND k.representative = c.cluster
            CROSS JOIN result ON result.run = c.run AND result.ordinal = c.ordinal
            CROSS JOIN items i ON i.ordinal = c.ordinal JOIN origins o ON o.id = i.origin
            WHERE c.run = ? AND k.tier = coalesce(?, k.tier) AND k.least >= ?
            ORDER BY c.cluster, c.ordinal <> c.cluster, c.ordinal
            """;

    private ClusterRows() {}

    /// What rules compare members by.
    record Candidate(long ordinal, boolean passed, double quality, long extent, long modifiedMillis, long cluster) {

        private static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::quality)
                .reversed()
                .thenComparing(Comparator.comparingLong(Candidate::extent).reversed())
                .thenComparingLong(Candidate::modifiedMillis);

        static Candidate read(ResultSet row) throws SQLException {
            return new Candidate(
                    row.getLong(1),
                    row.getBoolean(2),
                    row.getDouble(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6));
        }

        /// Best first; of equals the first stays, which is the representative.
        static Comparator<Candidate> order(Keeper keeper) {
            return switch (keeper) {
                case BEST -> BEST;
                case LONGEST ->
                    Comparator.comparingLong(Candidate::extent).reversed().thenComparing(BEST);
                case OLDEST ->
                    Comparator.comparingLong(Candidate::modifiedMillis).thenComparing(BEST);
            };
        }
    }

    static List<ClusterMember> members(Connection connection, long run, long representative, long offset, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(MEMBERS)) {
            select.setLong(1, run);
            select.setLong(2, representative);
            select.setInt(3, limit);
            select.setLong(4, offset);
            var reader = new ItemRows();
            var members = new ArrayList<ClusterMember>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    members.add(member(rows, reader.read(rows), representative));
                }
            }
            return members;
        }
    }

    private static ClusterMember member(ResultSet row, Item item, long representative) throws SQLException {
        int first = ItemRows.WIDTH;
        boolean stays = item.ordinal() == representative;
        return new ClusterMember(
                item,
                stays,
                row.getString(first + 1),
                stays ? 1 : row.getDouble(first + 2),
                stays ? null : row.getString(first + 3),
                stays ? null : number(row, first + 4),
                row.getBoolean(first + 5),
                number(row, first + 6),
                row.getLong(first + 7),
                row.getBoolean(first + 8),
                row.getBoolean(first + 9));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static Optional<KeeperReason> why(Connection connection, long run, long representative) throws SQLException {
        try (var select = connection.prepareStatement(TWO_BEST)) {
            select.setLong(1, run);
            select.setLong(2, representative);
            try (var rows = select.executeQuery()) {
                var two = new ArrayList<Candidate>();
                while (rows.next()) {
                    two.add(Candidate.read(rows));
                }
                return two.size() < 2 ? Optional.empty() : Optional.of(KeeperReason.of(two.getFirst(), two.getLast()));
            }
        }
    }

    /// Visits the candidates of each cluster, the representative first.
    static void forEachCandidates(Connection connection, long run, Filter filter, Consumer<List<Candidate>> visitor)
            throws SQLException {
        try (var select = connection.prepareStatement(OF_ALL)) {
            RunClusters.bind(select, run, filter);
            try (var rows = select.executeQuery()) {
                var cluster = new ArrayList<Candidate>();
                while (rows.next()) {
                    Candidate next = Candidate.read(rows);
                    if (!cluster.isEmpty() && cluster.getFirst().cluster() != next.cluster()) {
                        visitor.accept(cluster);
                        cluster.clear();
                    }
                    cluster.add(next);
                }
                if (!cluster.isEmpty()) {
                    visitor.accept(cluster);
                }
            }
        }
    }
}
