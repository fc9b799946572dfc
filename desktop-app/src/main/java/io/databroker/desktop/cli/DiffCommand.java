package io.databroker.desktop.cli;

import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.refine.RefinedItems;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what one run kept that another did not, item by item.")
final class DiffCommand implements Runnable {

    private static final int SHOWN = 50;

    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset's name.")
    private String dataset;

    @Parameters(index = "1", paramLabel = "RUN", description = "The older run.")
    private long before;

    @Parameters(index = "2", paramLabel = "RUN", description = "The newer run.")
    private long after;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        try (var open = library.open();
                var items = open.items(open.dataset(dataset))) {
            Map<Long, Kept> older = kept(items, before);
            Map<Long, Kept> newer = kept(items, after);
            List<String> added = only(newer, older);
            List<String> removed = only(older, newer);
            List<String> changed = newer.entrySet().stream()
                    .filter(entry -> older.containsKey(entry.getKey())
                            && !older.get(entry.getKey()).equals(entry.getValue()))
                    .map(entry -> entry.getValue().where())
                    .toList();
            show(added, removed, changed);
        }
    }

    private void show(List<String> added, List<String> removed, List<String> changed) {
        var output = library.output();
        if (library.json()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("dataset", dataset);
            document.put("before", before);
            document.put("after", after);
            document.put("added", added);
            document.put("removed", removed);
            document.put("changed", changed);
            output.json(document);
            return;
        }
        output.line("Run " + after + " against run " + before + ": @|green " + Output.count(added.size())
                + " added|@, @|red " + Output.count(removed.size()) + " removed|@, " + Output.count(changed.size())
                + " changed");
        list(output, "@|green + |@", added);
        list(output, "@|red - |@", removed);
        list(output, "~ ", changed);
    }

    private static void list(Output output, String mark, List<String> places) {
        places.stream().limit(SHOWN).forEach(place -> output.line(mark + place));
        if (places.size() > SHOWN) {
            output.line("  … and " + Output.count(places.size() - SHOWN) + " more; --json lists all");
        }
    }

    private Map<Long, Kept> kept(ItemStore items, long run) {
        var kept = new TreeMap<Long, Kept>();
        for (RefinedItem refined :
                new RefinedItems(items, RunOption.choose(items, dataset, run).id())) {
            if (refined.kept()) {
                kept.put(
                        refined.item().ordinal(),
                        new Kept(
                                refined.item().name(),
                                refined.content().object(),
                                refined.content().offset()));
            }
        }
        return kept;
    }

    private static List<String> only(Map<Long, Kept> these, Map<Long, Kept> notThose) {
        var only = new ArrayList<String>();
        these.forEach((ordinal, kept) -> {
            if (!notThose.containsKey(ordinal)) {
                only.add(kept.where());
            }
        });
        return only;
    }

    private record Kept(String where, Digest object, long offset) {}
}
