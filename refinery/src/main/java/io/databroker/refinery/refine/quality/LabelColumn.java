package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.TableProfile.LabelCount;
import io.databroker.model.catalog.TableProfile.Labels;
import io.databroker.refinery.refine.quality.DistinctValues.Counted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells a column of labels: by a name that datasets give to what is to be learnt, and few values that come again
/// and again.
final class LabelColumn {

    private static final Set<String> NAMES = Set.of(
            "label",
            "labels",
            "class",
            "target",
            "category",
            "intent",
            "sentiment",
            "emotion",
            "topic",
            "species",
            "outcome",
            "rating",
            "stars",
            "gold",
            "y");
    private static final List<String> ENDINGS = List.of("label", "class", "category", "sentiment", "intent");
    private static final int MOST_LABELS = 100;
    private static final int LEAST_ROWS_A_LABEL = 5;
    private static final int SHOWN = 12;

    private LabelColumn() {}

    /// How its labels are spread; nothing where the column has none.
    static Optional<Labels> labels(String name, ColumnStatistics column) {
        DistinctValues values = column.values();
        boolean few = values.isExact()
                && values.count() >= 2
                && values.count() <= Math.min(MOST_LABELS, column.present() / LEAST_ROWS_A_LABEL);
        return few && isNamedSo(name) ? Optional.of(spread(values.counts())) : Optional.empty();
    }

    private static boolean isNamedSo(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return NAMES.contains(lower)
                || lower.startsWith("label_")
                || ENDINGS.stream().anyMatch(ending -> lower.endsWith("_" + ending));
    }

    private static Labels spread(List<Counted> counts) {
        long all = counts.stream().mapToLong(Counted::count).sum();
        double entropy = 0;
        for (Counted label : counts) {
            double share = label.count() / (double) all;
            entropy -= share * Math.log(share);
        }
        List<LabelCount> most = counts.stream()
                .limit(SHOWN)
                .map(label -> new LabelCount(label.text(), label.count()))
                .toList();
        long shown = most.stream().mapToLong(LabelCount::rows).sum();
        return new Labels(entropy / Math.log(counts.size()), most, all - shown);
    }
}
