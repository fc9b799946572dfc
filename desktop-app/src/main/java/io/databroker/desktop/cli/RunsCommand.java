package io.databroker.desktop.cli;

import io.databroker.desktop.library.RefineWork;
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

@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists the runs over a dataset.")
final class RunsCommand implements Runnable {

    @Parameters(paramLabel = "DATASET", description = "The dataset's name.")
    private String dataset;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        try (var open = library.open();
                var items = open.items(open.dataset(dataset))) {
            var output = library.output();
            var work = new RefineWork(open);
            List<RunState> runs = items.runs().all().stream()
                    .map(run -> run.finished() ? work.current(items, run) : run)
                    .toList();
            if (library.json()) {
                output.json(runs.stream().map(RunLine::of).toList());
            } else if (runs.isEmpty()) {
                output.line("No run over '" + dataset + "' yet. `databroker refine` makes one.");
            } else {
                output.table(
                        List.of("RUN", "RECIPE", "STATE", "ITEMS", "KEPT", "DUPLICATES", "QUALITY"),
                        runs.stream().map(RunLine::of).map(RunLine::cells).toList());
            }
        }
    }

    /// A run in a few figures.
    private record RunLine(
            long run,
            String recipe,
            String program,
            String state,
            @Nullable RefinementReport report) {

        static RunLine of(RunState state) {
            return new RunLine(
                    state.id(),
                    Recipe.parse(state.recipe()).name(),
                    state.program(),
                    state.finished() ? "finished" : "unfinished",
                    state.finished() ? RunReports.of(state) : null);
        }

        List<String> cells() {
            return report == null
                    ? List.of(String.valueOf(run), recipe, state, "", "", "", "")
                    : List.of(
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
