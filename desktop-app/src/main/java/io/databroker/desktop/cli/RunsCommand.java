package io.databroker.desktop.cli;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.RefineWork;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.store.RunState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists the runs over the datasets.")
final class RunsCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "DATASET", description = "Only those over this dataset.")
    private @Nullable String dataset;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        try (var open = library.open()) {
            var output = library.output();
            List<Dataset> datasets = dataset == null ? open.catalog().datasets() : List.of(open.dataset(dataset));
            List<RunLine> runs =
                    datasets.stream().flatMap(each -> runs(open, each).stream()).toList();
            if (library.json()) {
                output.json(runs);
            } else if (runs.isEmpty()) {
                String over = dataset == null ? "" : " over '" + dataset + "'";
                output.line("No run" + over + " yet. `databroker refine` makes one.");
            } else {
                output.table(
                        List.of("DATASET", "RUN", "RECIPE", "STATE", "ITEMS", "KEPT", "DUPLICATES", "QUALITY"),
                        runs.stream().map(RunLine::cells).toList());
            }
        }
    }

    private static List<RunLine> runs(Library open, Dataset dataset) {
        var work = new RefineWork(open);
        try (var items = open.items(dataset)) {
            return items.runs().all().stream()
                    .map(run -> run.finished() ? work.current(items, run) : run)
                    .map(run -> RunLine.of(dataset, run))
                    .toList();
        }
    }

    /// A run in a few figures.
    private record RunLine(
            String dataset,
            long run,
            String recipe,
            String program,
            String state,
            @Nullable RefinementReport report) {

        static RunLine of(Dataset dataset, RunState state) {
            return new RunLine(
                    dataset.name(),
                    state.id(),
                    Recipe.parse(state.recipe()).name(),
                    state.program(),
                    state.finished() ? "finished" : "unfinished",
                    state.finished() ? RunReports.of(state) : null);
        }

        List<String> cells() {
            return report == null
                    ? List.of(dataset, String.valueOf(run), recipe, state, "", "", "", "")
                    : List.of(
                            dataset,
                            String.valueOf(run),
                            recipe,
                            state,
                            Output.count(report.itemsProcessed()),
                            Output.count(report.itemsPassed()),
                            Output.count(report.duplicatesFound()),
                            String.format(Locale.ROOT, "%.2f", report.overallQuality()));
        }
    }
}
