package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.RefinementReport.Histogram;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What a run found out, added up item by item in order of ordinals. An item is kept when no stage has dropped it
/// and no other item stands for it; shares, means, histograms and measures are those of the kept ones.
final class Totals {

    /// The measures that add up; of a brightness or a loudness a total says nothing.
    private static final Set<String> AMOUNTS = Set.of(
            "chars",
            "words",
            "sentences",
            "lines",
            "tokens_cl100k",
            "tokens_o200k",
            "fields",
            "missing",
            "megapixels",
            "seconds");

    private static final Map<String, ToDoubleFunction<QualityScores>> SCORES = scores();

    private final SequencedMap<String, Distribution> distributions = new LinkedHashMap<>();
    private final SequencedMap<String, TreeMap<String, Long>> classes = new LinkedHashMap<>();
    private final TreeMap<String, Long> duplicates = new TreeMap<>();
    private final TreeMap<String, Double> measures = new TreeMap<>();
    private final MessageDigest output = Digest.newMessageDigest();
    private final SampleChoice samples = new SampleChoice();
    private final BitSet keptOnes;
    private final BitSet stoodFor;
    private long count;
    private long kept;
    private long changed;
    private long keptBySeller;
    private long droppedBySeller;

    /// @param kept the items that are part of the version
    /// @param stoodFor the items that another one stands for
    Totals(BitSet kept, BitSet stoodFor) {
        this.keptOnes = kept;
        this.stoodFor = stoodFor;
        SCORES.keySet().forEach(score -> distributions.put(score, new Distribution()));
        for (String property : List.of("languages", "modalities", "domains", "content_types", "media_types")) {
            classes.put(property, new TreeMap<>());
        }
    }

    private static SequencedMap<String, ToDoubleFunction<QualityScores>> scores() {
        var scores = new LinkedHashMap<String, ToDoubleFunction<QualityScores>>();
        scores.put("completeness", QualityScores::completeness);
        scores.put("clarity", QualityScores::clarity);
        scores.put("relevance", QualityScores::relevance);
        scores.put("format_validity", QualityScores::formatValidity);
        scores.put("metadata_quality", QualityScores::metadataQuality);
        scores.put("overall", QualityScores::overall);
        return scores;
    }

    void add(Item item, ItemResult result) {
        int ordinal = Math.toIntExact(item.ordinal());
        boolean part = keptOnes.get(ordinal);
        boolean keptByRun = result.kept() && !stoodFor.get(ordinal);
        Duplicate duplicate = result.duplicate();
        if (duplicate != null && stoodFor.get(ordinal) && !part) {
            duplicates.merge(duplicate.tier(), 1L, Long::sum);
        }
        count++;
        keptBySeller += part && !keptByRun ? 1 : 0;
        droppedBySeller += !part && keptByRun ? 1 : 0;
        if (part) {
            addKept(item, result);
        }
        samples.offer(item, result, part);
    }

    private void addKept(Item item, ItemResult result) {
        kept++;
        changed += result.changed() == null ? 0 : 1;
        Assessment assessment = result.assessment();
        QualityScores scores = assessment.scores();
        if (scores != null) {
            distributions.forEach((score, distribution) ->
                    distribution.add(Objects.requireNonNull(SCORES.get(score)).applyAsDouble(scores)));
        }
        classify("languages", assessment.languages().isEmpty() ? null : assessment.language());
        classify("modalities", item.modality().name().toLowerCase(Locale.ROOT));
        classify("domains", name(assessment.domain()));
        classify("content_types", name(assessment.contentType()));
        classify("media_types", item.mediaType());
        assessment.measures().forEach((name, value) -> {
            if (AMOUNTS.contains(name)) {
                measures.merge(name, value, Double::sum);
            }
        });
        output.update(item.sha256().bytes());
        if (result.changed() != null) {
            output.update(result.changed().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void classify(String property, @Nullable String name) {
        if (name != null) {
            Objects.requireNonNull(classes.get(property)).merge(name, 1L, Long::sum);
        }
    }

    private static @Nullable String name(@Nullable Label label) {
        return label == null ? null : label.name();
    }

    /// All items, kept or not.
    long count() {
        return count;
    }

    long kept() {
        return kept;
    }

    /// Items that were kept but not as they came.
    long changed() {
        return changed;
    }

    /// Items that the run left out and the seller keeps.
    long keptBySeller() {
        return keptBySeller;
    }

    /// Items that the run kept and the seller does not.
    long droppedBySeller() {
        return droppedBySeller;
    }

    /// How many items are left out because another one stands for them, by tier.
    SequencedMap<String, Long> duplicates() {
        return duplicates;
    }

    double overall() {
        return Objects.requireNonNull(distributions.get("overall")).mean();
    }

    /// The mean of each score but the overall one; 0 where no item has it.
    SequencedMap<String, Double> means() {
        var means = new LinkedHashMap<String, Double>();
        distributions.forEach((score, distribution) -> means.put(score, distribution.mean()));
        means.remove("overall");
        return means;
    }

    SequencedMap<String, Histogram> histograms() {
        var histograms = new LinkedHashMap<String, Histogram>();
        distributions.forEach(
                (score, distribution) -> histograms.put(score, new Histogram(0, 1, distribution.histogram())));
        return histograms;
    }

    /// Of each property the shares of its values, the most frequent first.
    SequencedMap<String, SequencedMap<String, Double>> classifications() {
        var all = new LinkedHashMap<String, SequencedMap<String, Double>>();
        classes.forEach((property, counts) -> {
            var shares = new LinkedHashMap<String, Double>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(entry -> shares.put(entry.getKey(), (double) entry.getValue() / kept));
            all.put(property, shares);
        });
        return all;
    }

    /// Sums of the measures.
    SequencedMap<String, Double> measures() {
        return new LinkedHashMap<>(measures);
    }

    /// Identifies what was kept and how it was changed.
    Digest output() {
        return Digest.of(output.digest());
    }

    SampleChoice samples() {
        return samples;
    }
}
