package io.databroker.desktop.library;

import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.packaging.RunActivity;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.RunState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stages of a run as provenance tells them: a chain from the digest of the raw input to that of what was kept.
///
/// The digest between two stages is SHA-256 over the one before, the stage, its parameters and its counts; the last
/// is the digest of the output itself.
final class Activities {

    private Activities() {}

    static List<RunActivity> of(RunState run, RefinementReport report) {
        Map<String, Map<String, Object>> parameters = Recipe.parse(run.recipe()).stages().stream()
                .collect(Collectors.toMap(Parameters::stage, Parameters::values, (first, _) -> first));
        Map<String, RefinementReport.StageSummary> byStage = report.stages().stream()
                .collect(Collectors.toMap(
                        RefinementReport.StageSummary::stage, Function.identity(), (first, _) -> first));
        var activities = new ArrayList<RunActivity>();
        String before = report.inputDigest();
        for (RefinementReport.StageSummary stage : report.stages()) {
            long in = stage.kept() + stage.changed() + stage.dropped();
            long out = stage.kept() + stage.changed();
            boolean last = activities.size() == byStage.size() - 1;
            String after = last ? report.outputDigest() : link(before, stage, parameters.get(stage.stage()));
            activities.add(new RunActivity(
                    stage.stage(), parameters.getOrDefault(stage.stage(), Map.of()), in, out, before, after));
            before = after;
        }
        return activities;
    }

    private static String link(
            String before, RefinementReport.StageSummary stage, @Nullable Map<String, Object> parameters) {
        String text = before + "\n" + stage + "\n" + parameters;
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
