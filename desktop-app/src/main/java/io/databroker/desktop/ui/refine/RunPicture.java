package io.databroker.desktop.ui.refine;

import io.databroker.desktop.library.WorkOrder;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.refine.RunWatch;
import io.databroker.refinery.store.RunFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What there is to see of a run at a moment.
///
/// @param run its number, 0 before it has begun
/// @param recipe title of its recipe
/// @param order that began it, or null where the library does not know
/// @param why it failed, as a sentence; empty where it did not
/// @param total items it is over
/// @param report once it has finished, or null
/// @param before what the dataset was before, once the run has finished, or null
public record RunPicture(
        long run,
        State state,
        String recipe,
        WorkOrder.@Nullable RefineItems order,
        String why,
        long total,
        long judged,
        List<RunWatch.Step> steps,
        List<Dropped> dropped,
        @Nullable RefinementReport report,
        RunFigures.@Nullable Overview before) {

    static final RunPicture NONE =
            new RunPicture(0, State.LOADING, "", null, "", 0, 0, List.of(), List.of(), null, null);

    /// What has become of the run.
    public enum State {
        LOADING,
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        INTERRUPTED,
        FAILED,
        GONE
    }

    /// An item that was just dropped, and the reason as code and sentence.
    public record Dropped(long item, String name, Modality modality, String stage, String code, String message) {}

    /// How many were left when the stages had judged all there is so far.
    long kept() {
        return judged - steps.stream().mapToLong(RunWatch.Step::lost).sum();
    }

    /// The steps that are shown: decoding is one only where it has dropped something.
    List<RunWatch.Step> shown() {
        return steps.stream()
                .filter(step -> !step.stage().equals("decode") || step.dropped() > 0)
                .toList();
    }

    /// The number of the shown step that goes on, from 1; 0 where none does, or several at once.
    int step() {
        List<RunWatch.State> states = shown().stream().map(RunWatch.Step::state).toList();
        int first = states.indexOf(RunWatch.State.RUNNING);
        return first == states.lastIndexOf(RunWatch.State.RUNNING) ? first + 1 : 0;
    }

    /// All reasons of all stages, the most frequent first.
    SequencedMap<String, Long> reasons() {
        var reasons = new LinkedHashMap<String, Long>();
        steps.stream()
                .flatMap(step -> step.reasons().entrySet().stream()
                        .map(each -> Map.entry(step.stage() + "\n" + each.getKey(), each.getValue())))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> reasons.put(each.getKey(), each.getValue()));
        return reasons;
    }
}
