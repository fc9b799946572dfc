package io.databroker.refinery.refine.normalise;

import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A tally of what was put right in one item. Not shared between threads.
final class Repairs {

    private final Map<Repair, Integer> times = new EnumMap<>(Repair.class);

    void count(Repair repair) {
        times.merge(repair, 1, Integer::sum);
    }

    /// One reason for each kind of repair, in the order of [Repair]; empty where nothing was wrong.
    List<Reason> reasons(String stage) {
        return times.entrySet().stream()
                .map(entry -> new Reason(
                        stage,
                        entry.getKey().code(),
                        entry.getKey().message(entry.getValue()),
                        Telling.of("times", "count", String.valueOf(entry.getValue()))))
                .toList();
    }
}
