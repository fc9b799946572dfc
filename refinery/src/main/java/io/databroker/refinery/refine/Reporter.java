package io.databroker.refinery.refine;

import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.FileCounts;
import io.databroker.model.catalog.RefinementReport.Histogram;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunFigures;
import io.databroker.refinery.store.RunFigures.Property;
import io.databroker.refinery.store.RunFigures.Score;
import io.databroker.refinery.store.RunResults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Writes the report of a run whose stages and groupings are done.
final class Reporter {

    private static final int BINS = 20;

    private final ItemStore items;
    private final RunResults results;
    private final RunFigures figures;
    private final SampleReader samples;

    Reporter(ItemStore items, RunResults results, SampleReader samples) {
        this.items = items;
        this.results = results;
        this.figures = results.figures();
        this.samples = samples;
    }

    RefinementReport report(Recipe recipe, ReportSubject subject, Digest input) {
        BitSet kept = results.kept();
        Totals totals = totals(kept);
        SequencedMap<String, Long> duplicates = figures.duplicatesByTier();
        Tally tally = new Tally();
        results.tallies().forEach(tally::add);
        return new RefinementReport(
                subject.dataset(),
                subject.program(),
                recipe.name(),
                recipe.toYaml(),
                recipe.seed(),
                input.hex(),
                totals.output.hex(),
                figures.meanOfKept(Score.OVERALL),
                means(),
                figures.count(),
                kept.cardinality(),
                figures.count() - kept.cardinality(),
                figures.changed(),
                duplicates.values().stream().mapToLong(Long::longValue).sum(),
                duplicates,
                classifications(kept.cardinality()),
                stages(tally, duplicates, kept.cardinality()),
                histograms(),
                tally.snapshot().findings(),
                totals.measures,
                files(),
                samples.choose(totals.candidates));
    }

    private SequencedMap<String, Double> means() {
        var means = new LinkedHashMap<String, Double>();
        for (Score score : Score.values()) {
            if (score != Score.OVERALL) {
                means.put(score.code(), figures.meanOfKept(score));
            }
        }
        return means;
    }

    private SequencedMap<String, SequencedMap<String, Double>> classifications(long kept) {
        var all = new LinkedHashMap<String, SequencedMap<String, Double>>();
        all.put("languages", shares(Property.LANGUAGE, kept));
        all.put("modalities", shares(Property.MODALITY, kept));
        all.put("domains", shares(Property.DOMAIN, kept));
        all.put("content_types", shares(Property.CONTENT_TYPE, kept));
        all.put("media_types", shares(Property.MEDIA_TYPE, kept));
        return all;
    }

    private SequencedMap<String, Double> shares(Property property, long kept) {
        var shares = new LinkedHashMap<String, Double>();
        figures.keptBy(property)
                .forEach((name, count) ->
                        shares.put(property == Property.MODALITY ? name.toLowerCase(Locale.ROOT) : name, count / kept));
        return shares;
    }

    private SequencedMap<String, Histogram> histograms() {
        var histograms = new LinkedHashMap<String, Histogram>();
        for (Score score : Score.values()) {
            histograms.put(score.code(), new Histogram(0, 1, figures.histogramOfKept(score, BINS)));
        }
        return histograms;
    }

    private List<StageSummary> stages(Tally tally, SequencedMap<String, Long> duplicates, long kept) {
        var stages = new ArrayList<>(tally.snapshot().stages());
        duplicates.forEach((tier, count) -> {
            var reasons = new LinkedHashMap<String, Long>();
            reasons.put(tier + "_duplicate", count);
            stages.add(new StageSummary(tier + "_duplicates", figures.count() - count, 0, count, reasons));
        });
        RunFigures.Overruled overruled = figures.overruled();
        if (overruled.kept() + overruled.dropped() > 0) {
            var reasons = new LinkedHashMap<String, Long>();
            reasons.put(SellersWord.KEPT, overruled.kept());
            reasons.put(SellersWord.DROPPED, overruled.dropped());
            stages.add(new StageSummary(SellersWord.STAGE, kept, 0, overruled.dropped(), reasons));
        }
        return stages;
    }

    private FileCounts files() {
        var reasons = new TreeMap<String, Long>();
        long[] counts = new long[3];
        items.forEachRecord(file -> {
            counts[file.status() == IngestionRecord.Status.INGESTED ? 0 : 1]++;
            counts[2] += file.member() == null ? file.size() : 0;
            if (file.reason() != null) {
                reasons.merge(file.reason(), 1L, Long::sum);
            }
        });
        return new FileCounts(counts[0] + counts[1], counts[0], counts[1], counts[2], new LinkedHashMap<>(reasons));
    }

    /// One pass over all results: totals of the measures, digest of what was kept, candidates for samples.
    private Totals totals(BitSet kept) {
        var sums = new TreeMap<String, Double>();
        MessageDigest digest = Digest.newMessageDigest();
        var candidates = new SampleChoice();
        results.forEachWithItem((item, result) -> {
            boolean part = kept.get(Math.toIntExact(item.ordinal()));
            if (part) {
                result.assessment().measures().forEach((name, value) -> sums.merge(name, value, Double::sum));
                digest.update(item.sha256().bytes());
                digest.update(String.valueOf(changedDigest(result)).getBytes(StandardCharsets.UTF_8));
            }
            candidates.offer(item, result, part);
        });
        return new Totals(new LinkedHashMap<>(sums), Digest.of(digest.digest()), candidates);
    }

    private static Object changedDigest(ItemResult result) {
        return result.changed() == null ? "" : result.changed();
    }

    private record Totals(SequencedMap<String, Double> measures, Digest output, SampleChoice candidates) {}
}
