package io.databroker.refinery.store;

import io.databroker.model.catalog.Modality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// What one run found out, added up: what is new in it, what it left out as copies, what the dataset was before.
public final class RunFigures {

    private final Sqlite sqlite;
    private final long run;

    RunFigures(Sqlite sqlite, long run) {
        this.sqlite = sqlite;
        this.run = run;
    }

    /// The counts of the batches from one ordinal on, in order, and the ordinal behind the last of them:
    /// what has been committed since somebody looked.
    public News news(long from) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT tally, last, first FROM segment WHERE run = ? AND first >= ? ORDER BY first")) {
                select.setLong(1, run);
                select.setLong(2, from);
                try (var rows = select.executeQuery()) {
                    var tallies = new ArrayList<String>();
                    long next = from;
                    long newest = from;
                    while (rows.next()) {
                        tallies.add(rows.getString(1));
                        next = rows.getLong(2) + 1;
                        newest = rows.getLong(3);
                    }
                    long counted = Sqlite.number(
                            connection,
                            "SELECT count(*) FROM result WHERE run = " + run + " AND ordinal >= " + from
                                    + " AND ordinal < " + next);
                    return new News(tallies, counted, next, newest);
                }
            }
        });
    }

    /// @param tallies of the new batches, in order, as JSON
    /// @param items in them
    /// @param next where to look from the next time
    /// @param newest first ordinal of the newest batch
    public record News(List<String> tallies, long items, long next, long newest) {}

    /// How many items that passed every stage are left out because another one stands for them, by tier and kind of
    /// item.
    public List<Copies> copies() {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT r.tier, o.modality, count(*) FROM result r JOIN"
                    + " items i ON i.ordinal = r.ordinal JOIN origins o ON o.id = i.origin WHERE r.run = ? AND"
                    + " r.representative IS NOT NULL AND r.representative <> r.ordinal AND r.tier <> 'semantic'"
                    + " AND r.kept = 1"
                    + " GROUP BY r.tier, o.modality ORDER BY r.tier, o.modality")) {
                select.setLong(1, run);
                try (var rows = select.executeQuery()) {
                    var copies = new ArrayList<Copies>();
                    while (rows.next()) {
                        copies.add(new Copies(
                                rows.getString(1),
                                Modality.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                                rows.getLong(3)));
                    }
                    return copies;
                }
            }
        });
    }

    /// @param items how many
    public record Copies(String tier, Modality modality, long items) {}

    /// What the dataset was before the run left anything out.
    public Overview overview() {
        return sqlite.read(connection -> {
            var bins = new ArrayList<>(Collections.nCopies(Overview.BINS, 0L));
            double[] sum = new double[2];
            try (var select = connection.prepareStatement("SELECT min(19, CAST(overall * 20 AS INTEGER)), count(*),"
                    + " sum(overall) FROM result WHERE run = ? AND overall IS NOT NULL GROUP BY 1")) {
                select.setLong(1, run);
                var rows = select.executeQuery();
                while (rows.next()) {
                    bins.set(rows.getInt(1), rows.getLong(2));
                    sum[0] += rows.getDouble(3);
                    sum[1] += rows.getLong(2);
                }
            }
            var languages = new LinkedHashMap<String, Long>();
            try (var select = connection.prepareStatement("SELECT language, count(*) FROM result WHERE run = ? AND"
                    + " language IS NOT NULL GROUP BY language ORDER BY 2 DESC, 1")) {
                select.setLong(1, run);
                var rows = select.executeQuery();
                while (rows.next()) {
                    languages.put(rows.getString(1), rows.getLong(2));
                }
            }
            return new Overview(sum[1] == 0 ? 0 : sum[0] / sum[1], bins, languages);
        });
    }

    /// @param mean of the overall scores
    /// @param bins how many items have which overall score, in 20 bins of equal width over [0, 1]
    /// @param languages how many items have which main language, the most frequent first
    public record Overview(double mean, List<Long> bins, SequencedMap<String, Long> languages) {

        private static final int BINS = 20;
    }
}
