package io.databroker.refinery.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What one run found out, counted: totals, shares, means and histograms, each one query.
public final class RunFigures {

    private static final String KEPT = RunResults.KEPT;

    private final Sqlite sqlite;
    private final long run;

    RunFigures(Sqlite sqlite, long run) {
        this.sqlite = sqlite;
        this.run = run;
    }

    /// How many results there are, of all kinds.
    public long count() {
        return Math.round(number("SELECT count(*) FROM result WHERE run = " + run));
    }

    /// How many items the seller keeps that the run left out, and how many the other way round.
    public Overruled overruled() {
        return new Overruled(
                Math.round(number("SELECT count(*) FROM decided d JOIN result ON result.run = " + run
                        + " AND result.ordinal = d.ordinal WHERE d.keep = 1 AND NOT (" + RunResults.KEPT_BY_RUN + ")")),
                Math.round(number("SELECT count(*) FROM decided d JOIN result ON result.run = " + run
                        + " AND result.ordinal = d.ordinal WHERE d.keep = 0 AND (" + RunResults.KEPT_BY_RUN + ")")));
    }

    /// @param kept by the seller's word alone
    /// @param dropped by the seller's word alone
    public record Overruled(long kept, long dropped) {}

    /// How many items were kept but not as they came.
    public long changed() {
        return Math.round(
                number("SELECT count(*) FROM result WHERE run = " + run + " AND object IS NOT NULL AND " + KEPT));
    }

    /// How many items are left out because another one stands for them, by tier.
    public SequencedMap<String, Long> duplicatesByTier() {
        var counts = new LinkedHashMap<String, Long>();
        groups("SELECT tier, count(*) FROM result WHERE run = " + run + " AND " + RunResults.TIED + " AND NOT " + KEPT
                        + " GROUP BY tier ORDER BY tier")
                .forEach((tier, count) -> counts.put(tier, Math.round(count)));
        return counts;
    }

    /// How many kept items there are by language, domain or content_type, the most frequent first.
    public SequencedMap<String, Double> keptBy(Property property) {
        String origins =
                property.ofOrigin ? " JOIN items USING (ordinal) JOIN origins ON origins.id = items.origin" : "";
        return groups("SELECT " + property.column + ", count(*) AS n FROM result" + origins + " WHERE run = " + run
                + " AND " + property.column + " IS NOT NULL AND " + KEPT + " GROUP BY 1 ORDER BY n DESC, 1");
    }

    /// The mean of a score over the kept items that have it; 0 where none has.
    public double meanOfKept(Score score) {
        return number("SELECT coalesce(avg(" + score.column + "), 0) FROM result WHERE run = " + run + " AND " + KEPT);
    }

    /// How many kept items have the score in each of `bins` equal parts of [0, 1].
    public List<Long> histogramOfKept(Score score, int bins) {
        var counts = new ArrayList<Long>(Collections.nCopies(bins, 0L));
        groups("SELECT min(" + (bins - 1) + ", cast(" + score.column + " * " + bins + " AS INTEGER)), count(*) FROM"
                        + " result WHERE run = " + run + " AND " + score.column + " IS NOT NULL AND " + KEPT
                        + " GROUP BY 1")
                .forEach((bin, count) -> counts.set(Integer.parseInt(bin), Math.round(count)));
        return List.copyOf(counts);
    }

    private SequencedMap<String, Double> groups(String sql) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(sql);
                    var rows = select.executeQuery()) {
                var groups = new LinkedHashMap<String, Double>();
                while (rows.next()) {
                    groups.put(rows.getString(1), rows.getDouble(2));
                }
                return groups;
            }
        });
    }

    private double number(String sql) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(sql);
                    var rows = select.executeQuery()) {
                return rows.getDouble(1);
            }
        });
    }

    /// What kept items can be counted by.
    public enum Property {
        LANGUAGE("language", false),
        DOMAIN("domain", false),
        CONTENT_TYPE("content_type", false),
        MODALITY("modality", true),
        MEDIA_TYPE("media_type", true);

        private final String column;
        private final boolean ofOrigin;

        Property(String column, boolean ofOrigin) {
            this.column = column;
            this.ofOrigin = ofOrigin;
        }
    }

    /// A score by its column.
    public enum Score {
        COMPLETENESS("completeness"),
        CLARITY("clarity"),
        RELEVANCE("relevance"),
        FORMAT_VALIDITY("format_validity"),
        METADATA_QUALITY("metadata_quality"),
        OVERALL("overall");

        private final String column;

        Score(String column) {
            this.column = column;
        }

        /// The name on the wire.
        public String code() {
            return column;
        }
    }
}
