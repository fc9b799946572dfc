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

    private static final double UNIT = RowGroup.UNIT;
    private static final int BINS = RowGroup.BINS;

    private final List<String> splits;
    private final Part whole = new Part();
    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, Map<String, long[]>> mixes = new HashMap<>();
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
    void add(RowFacts row, String split) {
        add(RowGroup.of(row), split);
        if (row.sha256().length() >= 16) {
            addContent(Long.parseUnsignedLong(row.sha256(), 0, 16, 16), split);
            String cluster = row.text("cluster");
            if (cluster != null) {
                addCluster(cluster, split);
            }
        }
    }

    /// Counts rows of `split` in, but for their contents and clusters.
    void add(RowGroup group, String split) {
        whole.add(group);
        parts.computeIfAbsent(split, s -> new Part()).add(group);
        for (int i = 0; i < group.mixes.length; i++) {
            String value = group.mixes[i];
            if (value != null) {
                count(RowGroup.MIXES.get(i), value, group.rows);
            }
        }
        addFindings(group.findings, group.rows);
        if (group.bin >= 0) {
            histogram[group.bin] += group.rows;
        }
    }

    /// Notes the first eight bytes of the digest of a row of `split`.
    void addContent(long digest, String split) {
        int number = splits.indexOf(split);
        if (number >= 0) {
            digests.get(number).add(digest);
        }
    }

    /// Notes that rows of `split` belong to a cluster of duplicates.
    void addCluster(String cluster, String split) {
        int number = splits.indexOf(split);
        if (number >= 0) {
            clusters.merge(cluster, 1 << number, (a, b) -> a | b);
        }
    }

    private void addFindings(@Nullable String list, long rows) {
        if (list != null) {
            for (String finding : list.split(",")) {
                int equals = finding.lastIndexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("No finding is written " + finding);
                }
                findings.merge(
                        finding.substring(0, equals),
                        rows * Long.parseLong(finding, equals + 1, finding.length(), 10),
                        Long::sum);
            }
        }
    }

    private void count(String mix, String value, long rows) {
        mixes.computeIfAbsent(mix, m -> new HashMap<>()).computeIfAbsent(value, v -> new long[1])[0] += rows;
    }

    /// Counts everything in that `other` has counted.
    public void merge(Statistics other) {
        whole.merge(other.whole);
        other.parts.forEach(
                (split, part) -> parts.computeIfAbsent(split, s -> new Part()).merge(part));
        other.mixes.forEach((mix, counts) -> counts.forEach((value, rows) -> count(mix, value, rows[0])));
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
        Map<String, Long> counts = new TreeMap<>();
        mixes.getOrDefault(name, Map.of()).forEach((value, rows) -> counts.put(value, rows[0]));
        return counts;
    }

    /// Everything, in a fixed order.
    public ObjectNode toJson() {
        ObjectNode json = whole.toJson();
        ObjectNode bySplit = json.putObject("splits");
        for (String split : splits) {
            bySplit.set(split, parts.getOrDefault(split, new Part()).toJson());
        }
        ObjectNode byMix = json.putObject("mixes");
        for (String mix : RowGroup.MIXES) {
            byMix.set(mix, counts(mix(mix)));
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

    /// Counts and sums of some rows; the columns are the scores, then the totals.
    private static final class Part {
        private long rows;
        private long bytes;
        private final long[] sums = new long[RowGroup.SUMMED.size()];
        private final long[] counts = new long[RowGroup.SUMMED.size()];

        void add(RowGroup group) {
            rows += group.rows;
            bytes += group.bytes;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += group.sums[i];
                counts[i] += group.counts[i];
            }
        }

        void merge(Part other) {
            rows += other.rows;
            bytes += other.bytes;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.sums[i];
                counts[i] += other.counts[i];
            }
        }

        ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("rows", rows);
            json.put("bytes", bytes);
            ObjectNode means = json.putObject("mean_scores");
            ObjectNode totals = json.putObject("totals");
            for (int i = 0; i < sums.length; i++) {
                if (counts[i] > 0 && i < RowGroup.SCORES.size()) {
                    means.put(RowGroup.SUMMED.get(i), Math.round((double) sums[i] / counts[i]) / UNIT);
                } else if (counts[i] > 0) {
                    totals.put(RowGroup.SUMMED.get(i), sums[i] / UNIT);
                }
            }
            return json;
        }
    }
}
