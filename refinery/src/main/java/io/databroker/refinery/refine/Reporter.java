package io.databroker.refinery.refine;

import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.FileCounts;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunResults;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Writes the report of a run whose stages and groupings are done: one pass over all results, and over the rows of
/// tables that are kept.
final class Reporter {

    private final ItemStore items;
    private final RunResults results;
    private final Decoder decoder;
    private final int threads;
    private final Progress progress;

    /// @param threads that read the rows of tables
    Reporter(ItemStore items, RunResults results, Decoder decoder, int threads, Progress progress) {
        this.items = items;
        this.results = results;
        this.decoder = decoder;
        this.threads = threads;
        this.progress = progress;
    }

    /// @param alsoSees sees every result with its item, in order of ordinals
    RefinementReport report(Recipe recipe, ReportSubject subject, Digest input, BiConsumer<Item, ItemResult> alsoSees) {
        BitSet kept = results.kept();
        var totals = new Totals(kept, results.stoodFor());
        TableProfiles tables;
        try (var rows = new TableRows(decoder, threads, progress)) {
            results.forEachWithItem((item, result) -> {
                totals.add(item, result);
                alsoSees.accept(item, result);
                if (kept.get(Math.toIntExact(item.ordinal()))) {
                    rows.add(item, result);
                }
                progress.advance(1);
            });
            tables = rows.profiles(items::item);
        }
        Tally tally = new Tally();
        results.tallies().forEach(tally::add);
        return new RefinementReport(
                subject.dataset(),
                subject.program(),
                recipe.name(),
                recipe.toYaml(),
                recipe.seed(),
                input.hex(),
                totals.output().hex(),
                totals.overall(),
                totals.means(),
                totals.count(),
                totals.kept(),
                totals.count() - totals.kept(),
                totals.changed(),
                totals.duplicates().values().stream().mapToLong(Long::longValue).sum(),
                totals.duplicates(),
                totals.classifications(),
                stages(tally, totals),
                totals.histograms(),
                tally.snapshot().findings(),
                totals.measures(),
                files(),
                tables,
                new SampleReader(decoder).choose(totals.samples()));
    }

    private static List<StageSummary> stages(Tally tally, Totals totals) {
        var stages = new ArrayList<>(tally.snapshot().stages());
        totals.duplicates().forEach((tier, count) -> {
            var reasons = new LinkedHashMap<String, Long>();
            reasons.put(tier + "_duplicate", count);
            stages.add(new StageSummary(tier + "_duplicates", totals.count() - count, 0, count, reasons));
        });
        if (totals.keptBySeller() + totals.droppedBySeller() > 0) {
            var reasons = new LinkedHashMap<String, Long>();
            reasons.put(SellersWord.KEPT, totals.keptBySeller());
            reasons.put(SellersWord.DROPPED, totals.droppedBySeller());
            stages.add(new StageSummary(SellersWord.STAGE, totals.kept(), 0, totals.droppedBySeller(), reasons));
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
                reasons.merge(file.reason().english(), 1L, Long::sum);
            }
        });
        return new FileCounts(counts[0] + counts[1], counts[0], counts[1], counts[2], new LinkedHashMap<>(reasons));
    }
}
