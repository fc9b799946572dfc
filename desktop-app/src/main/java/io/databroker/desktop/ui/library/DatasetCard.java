package io.databroker.desktop.ui.library;

import io.databroker.desktop.library.DatasetSummary;
import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.Summaries.Remembered;
import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Modality;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the library shows of one dataset.
///
/// @param version of its newest package, or null
/// @param changedAt when something last happened to it
public record DatasetCard(
        Dataset dataset, DatasetSummary summary, @Nullable String version, Instant changedAt) {

    /// All datasets. Opens only those whose summary is missing or was left outdated by work that was cut short.
    ///
    /// @param busy ids of datasets that work is running on, whose summaries the work itself will bring up to date
    static List<DatasetCard> all(Library library, Set<String> busy) {
        Map<String, Remembered> known = library.catalog().summaries().all();
        Map<String, String> versions = new HashMap<>();
        for (DataPackage built : library.catalog().packages(null)) {
            versions.put(built.dataset(), built.version());
        }
        return library.catalog().datasets().stream()
                .map(dataset -> {
                    Remembered remembered = known.get(dataset.id());
                    boolean stale = remembered == null || remembered.outdated();
                    DatasetSummary summary = stale && !busy.contains(dataset.id())
                            ? library.summarise(dataset)
                            : remembered == null ? DatasetSummary.EMPTY : remembered.summary();
                    return new DatasetCard(
                            dataset,
                            summary,
                            versions.get(dataset.name()),
                            remembered == null ? dataset.createdAt() : remembered.changedAt());
                })
                .toList();
    }

    long items() {
        return summary.contents().itemCount();
    }

    long bytes() {
        return summary.contents().bytes();
    }

    /// Whether it has items of one of these kinds; of any where none is asked for.
    boolean hasAny(Set<Modality> kinds) {
        return kinds.isEmpty() || summary.contents().items().keySet().stream().anyMatch(kinds::contains);
    }
}
