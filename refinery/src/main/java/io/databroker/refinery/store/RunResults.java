package io.databroker.refinery.store;

import io.databroker.model.catalog.Assessment;
import io.databroker.refinery.job.Workers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What one run found out, read, with the seller's decisions laid over it where it says what is part of the
/// version. All figures are of the moment; a finished run's change with the decisions alone.
public final class RunResults {

    /// Whether the seller told a duplicate apart from what stands for it.
    private static final String TOLD_APART = """
            EXISTS (SELECT 1 FROM decided x JOIN decided y
                JOIN distinction t ON t.a = min(x.item, y.item) AND t.b = max(x.item, y.item)
                WHERE x.ordinal = result.ordinal AND y.ordinal = result.representative)""";

    /// Another item stands for this one. One that means the same in other words does not stand for it.
    static final String TIED =
            "(representative <> result.ordinal AND result.tier <> 'semantic' AND NOT " + TOLD_APART + ")";

    /// What the run makes of an item, pairs told apart since left out of account.
    static final String KEPT_BY_RUN = "kept = 1 AND (representative IS NULL OR NOT " + TIED + ")";

    /// An item is part of the version when the seller says so; where the seller says nothing, when it was kept and
    /// no other stands for it.
    static final String KEPT =
            "coalesce((SELECT d.keep FROM decided d WHERE d.ordinal = result.ordinal), " + KEPT_BY_RUN + ")";

    /// How many batches a page has.
    private static final int PAGE_SEGMENTS = 8;

    private final Sqlite sqlite;
    private final long run;

    RunResults(Sqlite sqlite, long run) {
        this.sqlite = sqlite;
        this.run = run;
    }

    /// The clusters of duplicates, to look at and to decide on.
    public RunClusters duplicates() {
        return new RunClusters(sqlite, run);
    }

    /// The same in figures.
    public RunFigures figures() {
        return new RunFigures(sqlite, run);
    }

    /// Visits every result with its item, in order of ordinals. The next page is read meanwhile.
    public void forEachWithItem(BiConsumer<Item, ItemResult> visitor) {
        try (var reader = Executors.newSingleThreadExecutor()) {
            List<Judged> page = page(0);
            while (!page.isEmpty()) {
                long next = page.getLast().item().ordinal() + 1;
                Future<List<Judged>> ahead = reader.submit(() -> page(next));
                page.forEach(judged -> visitor.accept(judged.item(), judged.result()));
                page = Workers.await(ahead);
            }
        }
    }

    /// The next thousand or two results with their items, from one ordinal on; empty when there are no more.
    public List<Judged> page(long from) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT first, last, assessments FROM segment WHERE run = ?"
                    + " AND first >= ? ORDER BY first LIMIT " + PAGE_SEGMENTS)) {
                select.setLong(1, run);
                select.setLong(2, from);
                try (var rows = select.executeQuery()) {
                    var assessments = new ArrayList<Assessment>();
                    long first = from;
                    long last = from;
                    while (rows.next()) {
                        first = assessments.isEmpty() ? rows.getLong(1) : first;
                        last = rows.getLong(2);
                        assessments.addAll(AssessmentPage.unpack(rows.getBytes(3)));
                    }
                    return assessments.isEmpty() ? List.of() : judged(connection, first, last, assessments);
                }
            }
        });
    }

    private List<Judged> judged(Connection connection, long first, long last, List<Assessment> assessments)
            throws SQLException {
        try (var select = connection.prepareStatement(ItemRows.COLUMNS + ", " + ResultRows.COLUMNS + """
                FROM result r JOIN items i ON i.ordinal = r.ordinal JOIN origins o ON o.id = i.origin
                    JOIN files f ON f.id = o.file LEFT JOIN items d ON d.ordinal = r.representative
                WHERE r.run = ? AND r.ordinal BETWEEN ? AND ? ORDER BY r.ordinal""")) {
            select.setLong(1, run);
            select.setLong(2, first);
            select.setLong(3, last);
            try (var rows = select.executeQuery()) {
                var items = new ItemRows();
                var judged = new ArrayList<Judged>(assessments.size());
                while (rows.next()) {
                    Assessment assessment = assessments.get(judged.size());
                    judged.add(new Judged(items.read(rows), ResultRows.read(rows, ItemRows.WIDTH, assessment)));
                }
                return judged;
            }
        }
    }

    /// An item and what the run found out about it.
    public record Judged(Item item, ItemResult result) {}

    /// The result of one item, or null where the run has not come to it.
    public @Nullable ItemResult find(long ordinal) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT first, assessments FROM segment WHERE run = ? AND"
                    + " first <= ? AND last >= ? ORDER BY first DESC LIMIT 1")) {
                select.setLong(1, run);
                select.setLong(2, ordinal);
                select.setLong(3, ordinal);
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return null;
                    }
                    List<Assessment> assessments = AssessmentPage.unpack(rows.getBytes(2));
                    return judged(connection, rows.getLong(1), ordinal, assessments)
                            .getLast()
                            .result();
                }
            }
        });
    }

    /// What decides between duplicates, of items from one ordinal to another.
    public List<RankRow> ranks(long first, long last) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT r.ordinal, r.kept, r.overall, r.extent, o.modified,"
                    + " coalesce(i.sha256, o.object) FROM result r JOIN items i ON i.ordinal = r.ordinal JOIN origins o"
                    + " ON o.id = i.origin WHERE r.run = ? AND r.ordinal BETWEEN ? AND ? ORDER BY r.ordinal")) {
                select.setLong(1, run);
                select.setLong(2, first);
                select.setLong(3, last);
                try (var rows = select.executeQuery()) {
                    var ranks = new ArrayList<RankRow>();
                    while (rows.next()) {
                        ranks.add(new RankRow(
                                rows.getLong(1),
                                rows.getBoolean(2),
                                rows.getDouble(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                Digest.of(rows.getBytes(6))));
                    }
                    return ranks;
                }
            }
        });
    }

    /// The items that another one stands for.
    public BitSet tied() {
        return ordinals("representative IS NOT NULL AND representative <> ordinal AND tier <> 'semantic'");
    }

    /// The items that another one stands for and that the seller has not told apart from it since.
    public BitSet stoodFor() {
        return ordinals(TIED);
    }

    /// The items that the seller has told apart from what stands for them.
    public BitSet toldApart() {
        return ordinals("ordinal IN (SELECT ordinal FROM decided) AND representative <> ordinal AND " + TOLD_APART);
    }

    /// The items that are part of the version.
    public BitSet kept() {
        return ordinals(KEPT);
    }

    /// The counts of all batches, in order, as JSON.
    public List<String> tallies() {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT tally FROM segment WHERE run = ? ORDER BY first")) {
                select.setLong(1, run);
                try (var rows = select.executeQuery()) {
                    var tallies = new ArrayList<String>();
                    while (rows.next()) {
                        tallies.add(rows.getString(1));
                    }
                    return tallies;
                }
            }
        });
    }

    /// Whom each representative stands for, both in order.
    public SequencedMap<Long, List<Long>> clusters() {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT representative, ordinal FROM result WHERE run = ? AND"
                    + " representative <> ordinal AND tier <> 'semantic' ORDER BY representative, ordinal")) {
                select.setLong(1, run);
                try (var rows = select.executeQuery()) {
                    var clusters = new LinkedHashMap<Long, List<Long>>();
                    while (rows.next()) {
                        clusters.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
                                .add(rows.getLong(2));
                    }
                    return clusters;
                }
            }
        });
    }

    private BitSet ordinals(String condition) {
        return sqlite.read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT ordinal FROM result WHERE run = ? AND (" + condition + ")")) {
                select.setLong(1, run);
                try (var rows = select.executeQuery()) {
                    var set = new BitSet();
                    while (rows.next()) {
                        set.set(Math.toIntExact(rows.getLong(1)));
                    }
                    return set;
                }
            }
        });
    }
}
