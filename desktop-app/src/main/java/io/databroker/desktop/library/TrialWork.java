package io.databroker.desktop.library;

import io.databroker.desktop.library.Trial.Example;
import io.databroker.desktop.library.Trial.Tried;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.refine.RefinedItems;
import io.databroker.refinery.refine.RunWatch;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tries a recipe on a part of a dataset, tells what it would do, and leaves nothing behind.
final class TrialWork {

    private static final int EXAMPLES = 3;
    private static final int EXCERPT = 160;

    private final Library library;

    TrialWork(Library library) {
        this.library = library;
    }

    /// @param most about so many items are tried, spread over the dataset
    Trial run(Dataset dataset, Recipe recipe, long most, int threads, Progress progress) {
        try (var items = library.items(dataset);
                var decoder = new Decoder(library.objects())) {
            long every = Math.max(1, items.itemCount() / most);
            long run = new RefineWork(library).trial(dataset, recipe, every, threads, progress);
            try {
                return look(items, decoder, run, every);
            } finally {
                items.runs().trials().forEach(trial -> items.runs().delete(trial.id()));
            }
        }
    }

    private static Trial look(ItemStore items, Decoder decoder, long run, long every) {
        RunWatch.Look look = new RunWatch(items, run, 0).look();
        Map<String, List<Example>> examples = examples(items, decoder, run);
        List<Tried> stages = look.steps().stream()
                .map(step -> Tried.of(step, examples.getOrDefault(step.stage(), List.of())))
                .toList();
        long lost = stages.stream().mapToLong(Tried::lost).sum();
        return new Trial(look.judged(), look.judged() - lost, every, stages);
    }

    private static Map<String, List<Example>> examples(ItemStore items, Decoder decoder, long run) {
        var examples = new HashMap<String, List<Example>>();
        for (RefinedItem refined : new RefinedItems(items, run)) {
            for (Reason reason : refined.assessment().reasons()) {
                List<Example> some = examples.computeIfAbsent(stageOf(reason, refined.item()), _ -> new ArrayList<>());
                if (some.size() < EXAMPLES) {
                    some.add(example(decoder, refined.item(), reason));
                }
            }
        }
        return examples;
    }

    /// The recipe's name of the stage: near duplicates are found by a stage for each kind of item.
    private static String stageOf(Reason reason, Item item) {
        return switch (reason.stage()) {
            case "near_duplicates" ->
                switch (item.modality()) {
                    case TEXT, RECORD -> "near_text";
                    case IMAGE -> "near_images";
                    case AUDIO -> "near_audio";
                    case VIDEO -> "near_video";
                };
            case "record_duplicates" -> "near_records";
            default -> reason.stage();
        };
    }

    private static Example example(Decoder decoder, Item item, Reason reason) {
        return new Example(item.name(), item.modality(), excerpt(decoder, item), reason);
    }

    private static String excerpt(Decoder decoder, Item item) {
        if (!item.modality().equals(Modality.TEXT) && !item.modality().equals(Modality.RECORD)) {
            return "";
        }
        try {
            Content content = decoder.decode(item);
            String text =
                    switch (content) {
                        case TextContent whole -> whole.text();
                        case RecordContent row ->
                            row.textFields().isEmpty() ? row.values().toString() : row.text();
                        default -> "";
                    };
            String flat = text.strip().replaceAll("\\s+", " ");
            return flat.length() <= EXCERPT ? flat : flat.substring(0, EXCERPT) + "…";
        } catch (UndecodableException unreadable) {
            return "";
        }
    }
}
