package io.databroker.refinery.refine.quality.media;

import io.databroker.model.catalog.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One score in the making: a logistic model whose terms are the costs of gauges, so that every measurement's share
/// in the result can be told. Without any cost the score is [#BEST].
final class Score {

    /// The score of an item without a measurable fault.
    static final double BEST = .98;

    private static final double BIAS = Math.log(BEST / (1 - BEST));

    private record Entry(Gauge gauge, double value, int start, int end) {}

    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private double cost;

    Score(String name) {
        this.name = name;
    }

    /// Adds a measurement of the item as a whole.
    void add(Gauge gauge, double value) {
        add(gauge, value, -1, -1);
    }

    /// Adds a measurement whose worst place is known.
    void add(Gauge gauge, double value, int start, int end) {
        entries.add(new Entry(gauge, value, start, end));
        cost += gauge.cost(value);
    }

    /// The probability that no fault of this kind is there.
    double value() {
        return 1 / (1 + Math.exp(cost - BIAS));
    }

    /// One line for every measurement; what the score lost is shared out in proportion to the costs.
    List<Evidence> evidence() {
        double lost = 100 * (BEST - value());
        var lines = new ArrayList<Evidence>();
        for (Entry entry : entries) {
            double own = entry.gauge.cost(entry.value);
            double points = own > 0 ? -lost * own / cost : 0;
            lines.add(new Evidence(
                    name, entry.gauge.feature(), entry.value, points, entry.start, entry.end, remedy(entry, own)));
        }
        return lines;
    }

    private static @Nullable String remedy(Entry entry, double own) {
        return own > 0 ? entry.gauge.remedy() : null;
    }
}
