package io.databroker.refinery.refine;

import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunFigures;
import io.databroker.refinery.store.RunFigures.Copies;
import io.databroker.refinery.store.RunResults;
import io.databroker.refinery.store.RunResults.Judged;
import io.databroker.refinery.store.RunState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Follows a run while it goes on, or goes through one that has ended. Each look reads what was committed since the
/// one before and adds it up, so that looking often costs little however large the dataset is. For one thread.
public final class RunWatch {

    private static final int NEWEST_DROPPED = 30;
    private static final String DECODE = "decode";

    private final ItemStore items;
    private final long run;
    private final Tally tally = new Tally();
    private final Deque<Judged> dropped = new ArrayDeque<>();
    private List<Copies> copies = List.of();
    private final long total;
    private long next;
    private long judged;
    private int groupingsDone = -1;

    /// @param total how many items the run is over
    public RunWatch(ItemStore items, long run, long total) {
        this.items = items;
        this.run = run;
        this.total = total;
    }

    /// Where a step of the recipe is.
    public enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /// What one step has done so far.
    ///
    /// @param stage id
    /// @param in how many items have come to it
    /// @param lost how many of these no step before had dropped and it did
    /// @param reasons how often each was given, by code
    public record Step(
            String stage,
            State state,
            long in,
            long changed,
            long dropped,
            long lost,
            SequencedMap<String, Long> reasons) {}

    /// The run at one moment.
    ///
    /// @param judged items that have been through the stages
    /// @param steps in the order in which they are taken: stages, then comparisons; the first is `decode`
    /// @param dropped the items dropped last, newest first
    public record Look(RunState state, long judged, List<Step> steps, List<Judged> dropped) {}

    /// Looks at what there is to see now.
    public Look look() {
        RunState state = items.runs().find(run).orElseThrow();
        RunResults results = items.results(run);
        RunFigures.News news = results.figures().news(next);
        news.tallies().forEach(tally::add);
        if (!news.tallies().isEmpty()) {
            next = news.next();
            judged += news.items();
            results.page(news.newest()).stream()
                    .filter(each -> !each.result().kept())
                    .forEach(dropped::addFirst);
            while (dropped.size() > NEWEST_DROPPED) {
                dropped.removeLast();
            }
        }
        int done = state.finished() ? Integer.MAX_VALUE : state.groupingsDone();
        if (done != groupingsDone) {
            groupingsDone = done;
            copies = results.figures().copies();
        }
        return new Look(state, judged, steps(state), List.copyOf(dropped));
    }

    private List<Step> steps(RunState state) {
        Tally.Snapshot counts = tally.snapshot();
        List<String> stages = Recipe.parse(state.recipe()).stages().stream()
                .map(Parameters::stage)
                .distinct()
                .toList();
        var steps = new ArrayList<Step>();
        steps.add(stage(DECODE, counts));
        stages.stream().filter(stage -> !isComparison(stage)).forEach(stage -> steps.add(stage(stage, counts)));
        long left = judged - steps.stream().mapToLong(Step::lost).sum();
        int position = 0;
        for (String stage : stages.stream().filter(RunWatch::isComparison).toList()) {
            Step step = comparison(stage, position++, left);
            steps.add(step);
            left -= step.lost();
        }
        return steps;
    }

    private Step stage(String stage, Tally.Snapshot counts) {
        State at = judged >= total ? State.DONE : judged == 0 ? State.WAITING : State.RUNNING;
        long lost = counts.lost().getOrDefault(stage, 0L);
        StageSummary none = new StageSummary(stage, judged, 0, 0, new LinkedHashMap<>());
        StageSummary said = counts.stages().stream()
                .filter(each -> each.stage().equals(stage))
                .findFirst()
                .orElse(none);
        long in = stage.equals(DECODE) ? judged : said.kept() + said.changed() + said.dropped();
        return new Step(stage, at, in, said.changed(), said.dropped(), lost, said.reasons());
    }

    private Step comparison(String stage, int position, long left) {
        boolean itemsAreDone = judged >= total;
        State at = position < groupingsDone
                ? State.DONE
                : position == groupingsDone && itemsAreDone ? State.RUNNING : State.WAITING;
        long lost = copies.stream()
                .filter(found -> isFoundBy(stage, found))
                .mapToLong(Copies::items)
                .sum();
        var reasons = new LinkedHashMap<String, Long>();
        if (lost > 0) {
            reasons.put(tier(stage) + "_duplicate", lost);
        }
        return new Step(stage, at, at == State.WAITING ? 0 : left, 0, lost, lost, reasons);
    }

    private static boolean isComparison(String stage) {
        return StageCatalogue.find(stage) instanceof StageCatalogue.Comparing;
    }

    private static String tier(String stage) {
        return switch (stage) {
            case "exact_duplicates" -> "exact";
            case "canonical_duplicates" -> "canonical";
            case "near_records" -> "record";
            default -> "near";
        };
    }

    private static boolean isFoundBy(String stage, Copies found) {
        boolean mine =
                switch (stage) {
                    case "near_text" -> found.modality() == Modality.TEXT || found.modality() == Modality.RECORD;
                    case "near_images" -> found.modality() == Modality.IMAGE;
                    case "near_audio" -> found.modality() == Modality.AUDIO;
                    case "near_video" -> found.modality() == Modality.VIDEO;
                    default -> true;
                };
        return mine && found.tier().equals(tier(stage));
    }
}
