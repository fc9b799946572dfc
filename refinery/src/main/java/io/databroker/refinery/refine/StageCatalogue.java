package io.databroker.refinery.refine;

import io.databroker.refinery.DataBrokerException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every step that a recipe can name, with the words that explain it to a seller.
public final class StageCatalogue {

    /// A step.
    public sealed interface Entry {
        /// As recipes spell it.
        String id();

        /// A few words.
        String title();

        /// One or two plain sentences.
        String explanation();
    }

    /// A step that looks at one item at a time.
    record ItemWise(String id, String title, String explanation, BiFunction<Parameters, Sample, Stage> maker)
            implements Entry {}

    /// A step that compares items.
    record Comparing(String id, String title, String explanation, Function<Parameters, Grouping> maker)
            implements Entry {}

    /// In the order in which recipes usually use them.
    public static final List<Entry> ENTRIES = List.of();

    private StageCatalogue() {}

    static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataBrokerException("There is no stage '" + id + "'. Stages are "
                        + ENTRIES.stream().map(Entry::id).collect(Collectors.joining(", ")) + "."));
    }
}
