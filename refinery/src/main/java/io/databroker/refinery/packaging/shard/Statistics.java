package io.databroker.refinery.packaging.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a package states about its rows, counted from nothing but the rows, so that anybody who has them can count
/// again.
///
/// All sums are whole numbers (scores in ten-thousandths), so the order of the rows does not matter. Leakage counts
/// rows whose content also stands in an earlier split, by the first eight bytes of their digests, and clusters of
/// duplicates with members in two splits. Takes eight bytes a row for that. Used by one thread.
public final class Statistics {

    private static final double UNIT = 10_000;
    private static final int BINS = 10;
    private static final List<String> SCORES =
            List.of("completeness", "clarity", "relevance", "format_validity", "metadata_quality", "overall");
    private static final List<String> MIXES = List.of("modality", "language", "domain", "content_type", "media_type");
    private static final List<String> TOTALS =
            List.of("words", "characters", "tokens_cl100k", "tokens_o200k", "seconds");

    private final List<String> splits;
    private final Part whole = new Part();
    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, Map<String, Long>> mixes = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private final Map<String, Integer> clusters = new HashMap<>();
    private final long[] histogram = new long[BINS];
    private final List<LongList> digests;

    /// @param splits names, in the plan's order
    public Statistics(List<String> splits) {
        this.splits = List.copyOf(splits);
        this.digests = splits.stream().map(s -> new LongList()).toList();
    }

    /// Counts a row of `split` in.
    public void add(RowFacts row, String split) {
        whole.add(row);
        parts.computeIfAbsent(split, s -> new Part()).add(row);
        for (String mix : MIXES) {
            String value = row.text(mix);
            if (value != null) {
                mixes.computeIfAbsent(mix, m -> new TreeMap<>()).merge(value, 1L, Long::sum);
            }
        }
        addFindings(row.text("findings"));
        Number overall = row.number("overall");
        if (overall != null) {
            histogram[Math.clamp((int) (overall.doubleValue() * BINS), 0, BINS - 1)]++;
        }
        int number = splits.indexOf(split);
        if (number >= 0 && row.sha256().length() >= 16) {
            digests.get(number).add(Long.parseUnsignedLong(row.sha256(), 0, 16, 16));
            String cluster = row.text("cluster");
            if (cluster != null) {
                clusters.merge(cluster, 1 << number, (a, b) -> a | b);
            }
        }
    }

    private void addFindings(@Nullable String list) {
        if (list != null) {
            for (String finding : list.split(",")) {
                int equals = finding.lastIndexOf('=');
                findings.merge(
                        finding.substring(0, equals),
                        Long.parseLong(finding, equals + 1, finding.length(), 10),
                        Long::sum);
            }
        }
    }

    /// Counts everything in that `other` has counted.
    public void merge(Statistics other) {
        whole.merge(other.whole);
        other.parts.forEach(
                (split, part) -> parts.computeIfAbsent(split, s -> new Part()).merge(part));
        other.mixes.forEach((mix, counts) -> counts.forEach((value, count) ->
                mixes.computeIfAbsent(mix, m -> new TreeMap<>()).merge(value, count, Long::sum)));
        other.findings.forEach((type, count) -> findings.merge(type, count, Long::sum));
        other.clusters.forEach((cluster, in) -> clusters.merge(cluster, in, (a, b) -> a | b));
        for (int i = 0; i < BINS; i++) {
            histogram[i] += other.histogram[i];
        }
        for (int i = 0; i < digests.size(); i++) {
            digests.get(i).addAll(other.digests.get(i));
        }
    }

    /// How many rows were counted in.
    public long rows() {
        return whole.rows;
    }

    /// The names and counts of a mix, such as `language`, by name.
    public Map<String, Long> mix(String name) {
        return mixes.getOrDefault(name, Map.of());
    }

    /// Everything, in a fixed order.
    public ObjectNode toJson() {
        ObjectNode json = whole.toJson();
        ObjectNode bySplit = json.putObject("splits");
        for (String split : splits) {
            bySplit.set(split, parts.getOrDefault(split, new Part()).toJson());
        }
        ObjectNode byMix = json.putObject("mixes");
        for (String mix : MIXES) {
            byMix.set(mix, counts(mixes.getOrDefault(mix, Map.of())));
        }
        json.set("findings", counts(findings));
        var bins = json.putArray("overall_histogram");
        Arrays.stream(histogram).forEach(bins::add);
        ObjectNode leakage = json.putObject("leakage");
        leakage.put("rows_with_content_in_two_splits", leakedRows());
        leakage.put(
                "clusters_in_two_splits",
                clusters.values().stream()
                        .filter(in -> Integer.bitCount(in) > 1)
                        .count());
        return json;
    }

    private static JsonNode counts(Map<String, Long> counts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        counts.forEach(json::put);
        return json;
    }

    private long leakedRows() {
        long leaked = 0;
        var earlier = new ArrayList<long[]>();
        for (LongList list : digests) {
            long[] sorted = list.stream().sorted().toArray();
            leaked += LongStream.of(sorted)
                    .filter(digest -> earlier.stream().anyMatch(e -> Arrays.binarySearch(e, digest) >= 0))
                    .count();
            earlier.add(sorted);
        }
        return leaked;
    }

    /// Counts and sums of some rows.
    private static final class Part {
        private long rows;
        private long bytes;
        private final Map<String, Long> sums = new HashMap<>();
        private final Map<String, Long> counts = new HashMap<>();

        void add(RowFacts row) {
            rows++;
            Number size = row.number("bytes");
            bytes += size == null ? 0 : size.longValue();
            SCORES.forEach(column -> add(column, row.number(column)));
            TOTALS.forEach(column -> add(column, row.number(column)));
        }

        private void add(String column, @Nullable Number value) {
            if (value != null) {
                sums.merge(column, Math.round(value.doubleValue() * UNIT), Long::sum);
                counts.merge(column, 1L, Long::sum);
            }
        }

        void merge(Part other) {
            rows += other.rows;
            bytes += other.bytes;
            other.sums.forEach((column, sum) -> sums.merge(column, sum, Long::sum));
            other.counts.forEach((column, count) -> counts.merge(column, count, Long::sum));
        }

        ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("rows", rows);
            json.put("bytes", bytes);
            ObjectNode means = json.putObject("mean_scores");
            for (String score : SCORES) {
                Long sum = sums.get(score);
                if (sum != null) {
                    means.put(score, Math.round((double) sum / counts.getOrDefault(score, 1L)) / UNIT);
                }
            }
            ObjectNode totals = json.putObject("totals");
            for (String total : TOTALS) {
                Long sum = sums.get(total);
                if (sum != null) {
                    totals.put(total, sum / UNIT);
                }
            }
            return json;
        }
    }
}
