package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--run`, for commands that look at what a run found out; by default the newest that has finished.
final class RunOption {

    @Option(names = "--run", paramLabel = "N", description = "The run; by default the newest that has finished.")
    private @Nullable Long number;

    RunState choose(ItemStore items, String dataset) {
        return choose(items, dataset, number);
    }

    static RunState choose(ItemStore items, String dataset, @Nullable Long number) {
        List<RunState> finished =
                items.runs().all().stream().filter(RunState::finished).toList();
        return finished.stream()
                .filter(run -> number == null || run.id() == number)
                .reduce((_, newest) -> newest)
                .orElseThrow(() -> new DataBrokerException(
                        number == null
                                ? "No run over dataset '" + dataset + "' has finished. `databroker refine` makes one."
                                : "Dataset '" + dataset + "' has no finished run " + number + ". `databroker runs "
                                        + dataset + "` lists what there is."));
    }
}
