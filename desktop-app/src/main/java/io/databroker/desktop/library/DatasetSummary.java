package io.databroker.desktop.library;

import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.Histogram;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.store.ItemCensus;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the library shows of a dataset without opening it.
///
/// @param contents its files and items at present
/// @param runs how many runs have finished; trials do not count
/// @param quality mean overall quality of what the newest run kept, in [0, 1]; null before the first run
/// @param histogram the same as counts in bins of equal width; empty before the first run
public record DatasetSummary(
        ItemCensus contents, int runs, @Nullable Double quality, List<Long> histogram) {

    /// Of a dataset with nothing in it.
    public static final DatasetSummary EMPTY = new DatasetSummary(ItemCensus.EMPTY, 0, null, List.of());

    public DatasetSummary {
        histogram = List.copyOf(histogram);
    }

    /// Reads it off the dataset. Takes a second for a million items.
    static DatasetSummary of(ItemStore items) {
        List<RunState> finished = items.runs().all().stream()
                .filter(run -> run.finished() && !run.trial())
                .toList();
        ItemCensus contents = ItemCensus.of(items);
        if (finished.isEmpty()) {
            return new DatasetSummary(contents, 0, null, List.of());
        }
        RefinementReport report = RunReports.of(finished.getLast());
        Histogram overall = report.histograms().get("overall");
        return new DatasetSummary(
                contents, finished.size(), report.overallQuality(), overall == null ? List.of() : overall.counts());
    }
}
