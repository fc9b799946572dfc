package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.DecisionStep;
import io.databroker.refinery.store.Decisions;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.Said;
import io.databroker.refinery.store.ToldApart;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Overrules the runs over a dataset: keeps items, leaves items out, says that two are no duplicates.",
            "",
            "What is decided holds at once, for every run and every package built from now on, also after the same"
                    + " files were imported again. All that is said in one call is one step, undone as one. Items are"
                    + " named by their id, see `databroker items DATASET --json`."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  databroker decide demo --keep 0198c0de-… --drop 0198c0df-…",
            "  databroker decide demo --distinct 0198c0de-… 0198c0df-…",
            "  databroker decide demo --undo"
        })
final class DecideCommand implements Runnable {

    @Parameters(paramLabel = "DATASET", description = "The dataset's name.")
    private String dataset;

    @Option(names = "--keep", arity = "1..*", paramLabel = "ID", description = "Keep these, whatever a run says.")
    private List<UUID> keep = List.of();

    @Option(names = "--drop", arity = "1..*", paramLabel = "ID", description = "Leave these out.")
    private List<UUID> drop = List.of();

    @Option(
            names = "--distinct",
            arity = "2",
            paramLabel = "ID",
            description = "These two are no duplicates of each other. May be given more than once.")
    private List<UUID> distinct = List.of();

    @Option(names = "--clear", arity = "1..*", paramLabel = "ID", description = "Let the runs decide on these again.")
    private List<UUID> clear = List.of();

    @Option(names = "--undo", description = "Take the newest step back.")
    private boolean undo;

    @Option(names = "--redo", description = "Take the step again that was taken back last.")
    private boolean redo;

    @Option(names = "--list", description = "List all steps.")
    private boolean list;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        boolean saying = Stream.of(keep, drop, distinct, clear).anyMatch(ids -> !ids.isEmpty());
        if (Stream.of(saying, undo, redo, list).filter(asked -> asked).count() != 1) {
            throw library.wrongUse(
                    "Say what to decide: --keep, --drop, --distinct and --clear in any combination, or one of --undo,"
                            + " --redo, --list.");
        }
        try (var open = library.open();
                var items = open.items(open.dataset(dataset))) {
            Decisions decisions = items.decisions();
            if (list) {
                showHistory(decisions.history());
            } else if (undo) {
                show(decisions.undo(), "Taken back: ", "There is nothing to undo.");
            } else if (redo) {
                show(decisions.redo(), "Taken again: ", "There is nothing to redo.");
            } else {
                var time = InstantSource.system().instant();
                show(decisions.decide(said(items), describe(), time), "", "All of that is decided already.");
            }
        }
    }

    private Said said(ItemStore items) {
        var named = new LinkedHashSet<UUID>();
        Stream.of(keep, drop, distinct, clear).forEach(named::addAll);
        Map<UUID, Long> ordinals = items.ordinals(named);
        named.removeAll(ordinals.keySet());
        if (!named.isEmpty()) {
            throw new DataBrokerException("Dataset '" + dataset + "' has no item " + named.getFirst()
                    + ". `databroker items " + dataset + " --json` lists items with their ids.");
        }
        var pairs = new ArrayList<ToldApart>();
        for (int i = 0; i + 1 < distinct.size(); i += 2) {
            pairs.add(new ToldApart(
                    Objects.requireNonNull(ordinals.get(distinct.get(i))),
                    Objects.requireNonNull(ordinals.get(distinct.get(i + 1)))));
        }
        return new Said(
                keep.stream().map(ordinals::get).toList(),
                drop.stream().map(ordinals::get).toList(),
                pairs,
                clear.stream().map(ordinals::get).toList());
    }

    private String describe() {
        var parts = new ArrayList<String>();
        part(parts, "keep", keep.size(), "items");
        part(parts, "leave out", drop.size(), "items");
        part(parts, "tell apart", distinct.size() / 2, "pairs");
        part(parts, "let runs decide on", clear.size(), "items");
        String text = String.join(", ", parts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void part(List<String> parts, String verb, int count, String noun) {
        if (count > 0) {
            parts.add(verb + " " + Output.count(count, noun));
        }
    }

    private void show(Optional<DecisionStep> step, String before, String nothing) {
        var output = library.output();
        @Nullable DecisionStep taken = step.orElse(null);
        if (library.json()) {
            output.json(step);
        } else {
            output.line(taken == null ? nothing : "@|bold,green ✔|@ " + before + taken.description());
        }
    }

    private void showHistory(List<DecisionStep> steps) {
        var output = library.output();
        if (library.json()) {
            output.json(steps);
        } else if (steps.isEmpty()) {
            output.line("Nothing was decided on '" + dataset + "' yet.");
        } else {
            output.table(
                    List.of("STEP", "WHEN", "ITEMS", "PAIRS", "STATE", "WHAT"),
                    steps.stream().map(DecideCommand::cells).toList());
        }
    }

    private static List<String> cells(DecisionStep step) {
        return List.of(
                String.valueOf(step.id()),
                Output.time(step.time()),
                Output.count(step.items()),
                Output.count(step.pairs()),
                step.undone() ? "undone" : "holds",
                step.description());
    }
}
