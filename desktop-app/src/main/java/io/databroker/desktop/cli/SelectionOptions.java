package io.databroker.desktop.cli;

import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.Selection.Sample;
import io.databroker.refinery.packaging.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which of the items that the run kept go into a package: all, unless something is said.
final class SelectionOptions {

    @Option(
            names = "--only",
            paramLabel = "TRAIT=WORD[,WORD...]",
            description = "Only items of which modality, language, domain, content_type, media_type or verdict (kept or"
                    + " changed) is one of these words; may be given for several traits.")
    private Map<Trait, String> only = new LinkedHashMap<>();

    @Option(
            names = "--min-quality",
            paramLabel = "SCORE",
            description = "Only items whose overall score is so high at least, in hundredths, such as 0.60.")
    private double leastQuality;

    @Option(names = "--sample", paramLabel = "N", description = "Of those, N drawn by lot.")
    private @Nullable Long sample;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Of the lots (default: ${DEFAULT-VALUE}). The same seed draws the same items.")
    private long seed;

    PackagePlan apply(PackagePlan plan) {
        return plan.withSelection(selection());
    }

    /// @throws DataBrokerException where it makes no sense
    Selection selection() {
        Selection selection = Selection.ALL
                .atLeast((int) Math.round(leastQuality * 100))
                .sampled(sample == null ? null : new Sample(sample, seed));
        for (var condition : only.entrySet()) {
            selection = selection.only(
                    condition.getKey(),
                    new TreeSet<>(List.of(condition.getValue().strip().split("\\s*,\\s*"))));
        }
        return selection;
    }
}
