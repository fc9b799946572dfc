package io.databroker.refinery.store;

import io.databroker.refinery.store.ClusterRows.Candidate;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The clusters of duplicates that a finished run found, as the run found them, largest first.
public final class RunClusters {

    private static final String FILTER = " FROM cluster WHERE run = ? AND tier = coalesce(?, tier) AND least >= ?";

    private final Sqlite sqlite;
    private final long run;

    RunClusters(Sqlite sqlite, long run) {
        this.sqlite = sqlite;
        this.run = run;
    }

    /// Which clusters are meant.
    ///
    /// @param tier of the loosest member: `exact`, `canonical`, `near`, `record` or `semantic`; null for all
    /// @param leastSimilarity in [0, 1], that every member has to its representative
    public record Filter(@Nullable String tier, double leastSimilarity) {

        /// All clusters.
        public static final Filter ALL = new Filter(null, 0);
    }

    /// A cluster in a line.
    ///
    /// @param representative ordinal of the item that stays
    /// @param name where that comes from: `path!/member#row`
    /// @param size items, the representative included
    /// @param tier of the loosest member
    /// @param leastSimilarity of any member to the representative, in [0, 1]
    public record Cluster(long representative, String name, long size, String tier, double leastSimilarity) {}

    /// @param clusters how many
    /// @param items in them, representatives included
    public record Counts(long clusters, long items) {}

    /// How many there are.
    public Counts counts(Filter filter) {
        return rows(
                        "SELECT count(*), coalesce(sum(size), 0)" + FILTER,
                        filter,
                        row -> new Counts(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    /// How many there are of each tier, in order of tiers' names.
    public SequencedMap<String, Counts> countsByTier(double leastSimilarity) {
        var counts = new LinkedHashMap<String, Counts>();
        var filter = new Filter(null, leastSimilarity);
        rows(
                "SELECT tier, count(*), sum(size)" + FILTER + " GROUP BY tier ORDER BY tier",
                filter,
                row -> counts.put(row.getString(1), new Counts(row.getLong(2), row.getLong(3))));
        return counts;
    }

    /// A page of clusters, largest first, those of one size in order of their representatives.
    ///
    /// @param offset how many to leave out
    /// @param limit at most so many
    public List<Cluster> page(Filter filter, long offset, int limit) {
        String clusters = "(SELECT *" + FILTER + " ORDER BY size DESC, representative LIMIT " + limit + " OFFSET "
                + offset + ") c";
        String sql = "SELECT c.representative, f.path, o.member, i.row, c.size, c.tier, c.least FROM " + clusters
                + " JOIN items i ON i.ordinal = c.representative JOIN origins o ON o.id = i.origin"
                + " JOIN files f ON f.id = o.file ORDER BY c.size DESC, c.representative";
        return rows(sql, filter, RunClusters::cluster);
    }

    private static Cluster cluster(ResultSet row) throws SQLException {
        return new Cluster(
                row.getLong(1),
                Item.name(row.getString(2), row.getString(3), row.getLong(4)),
                row.getLong(5),
                row.getString(6),
                row.getDouble(7));
    }

    /// The members of a cluster, the representative first, then the most alike.
    ///
    /// @param offset how many to leave out
    /// @param limit at most so many
    public List<ClusterMember> members(long representative, long offset, int limit) {
        return sqlite.read(connection -> ClusterRows.members(connection, run, representative, offset, limit));
    }

    /// Why the representative stays and not the next best; nothing where it has no other member.
    public Optional<KeeperReason> why(long representative) {
        return sqlite.read(connection -> ClusterRows.why(connection, run, representative));
    }

    /// By what a rule picks the one to keep.
    public enum Keeper {
        /// Quality, then length, then age: what the run itself picks.
        BEST,
        /// Most characters, pixels or samples; the better one of equals.
        LONGEST,
        /// The file modified first; the better one of equals.
        OLDEST
    }

    /// What it would mean to accept these clusters: one item of each is kept, the others are left out. Clusters of
    /// which the run's stages let no item pass are left alone, for nothing of them would be kept. To be shown, and
    /// then to be given to [Decisions#decide] as one step.
    public Said accept(Filter filter, Keeper keeper) {
        var keep = new ArrayList<Long>();
        var drop = new ArrayList<Long>();
        sqlite.read(connection -> {
            ClusterRows.forEachCandidates(connection, run, filter, candidates -> candidates.stream()
                    .filter(Candidate::passed)
                    .min(Candidate.order(keeper))
                    .ifPresent(
                            chosen -> candidates.forEach(each -> (each == chosen ? keep : drop).add(each.ordinal()))));
            return true;
        });
        return new Said(keep, drop, List.of(), List.of());
    }

    private <T> List<T> rows(String sql, Filter filter, Row<T> reader) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                bind(select, run, filter);
                try (var rows = select.executeQuery()) {
                    var all = new ArrayList<T>();
                    while (rows.next()) {
                        all.add(reader.read(rows));
                    }
                    return all;
                }
            }
        });
    }

    static void bind(PreparedStatement select, long run, Filter filter) throws SQLException {
        select.setLong(1, run);
        select.setString(2, filter.tier());
        select.setDouble(3, filter.leastSimilarity());
    }

    private interface Row<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }
}
