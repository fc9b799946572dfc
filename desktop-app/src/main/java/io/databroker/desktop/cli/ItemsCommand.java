package io.databroker.desktop.cli;

import io.databroker.model.catalog.Duplicate;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.refine.RefinedItems;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "items",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the items of a dataset as a run left them, and why.",
            "With --json, a JSON line for each; with --rejected, the files that gave none and the reason."
        })
final class ItemsCommand implements Runnable {

    @Parameters(paramLabel = "DATASET", description = "The dataset's name.")
    private String dataset;

    @Option(names = "--verdict", paramLabel = "VERDICT", description = "Only kept, changed or dropped ones.")
    private @Nullable String verdict;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many (default: ${DEFAULT-VALUE}; 0 for all).")
    private long limit = 50;

    @Option(names = "--rejected", description = "The files that gave no item, and the reason.")
    private boolean rejected;

    @Mixin
    private RunOption run;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        if (verdict != null && !Set.of("kept", "changed", "dropped").contains(verdict)) {
            throw library.wrongUse("--verdict must be kept, changed or dropped, not " + verdict + ".");
        }
        try (var open = library.open();
                var items = open.items(open.dataset(dataset))) {
            if (rejected) {
                showRejected(items);
            } else {
                showItems(items);
            }
        }
    }

    private void showRejected(ItemStore items) {
        var output = library.output();
        var rows = new ArrayList<List<String>>();
        items.forEachRecord(file -> {
            if (file.reason() != null) {
                if (library.json()) {
                    output.jsonLine(file);
                } else {
                    String member = file.member() == null ? "" : "!/" + file.member();
                    rows.add(List.of(file.path() + member, file.reason().english()));
                }
            }
        });
        if (!library.json() && rows.isEmpty()) {
            output.line("No file of '" + dataset + "' was rejected.");
        } else if (!library.json()) {
            output.table(List.of("FILE", "WHY"), rows);
        }
    }

    private void showItems(ItemStore items) {
        var output = library.output();
        var rows = new ArrayList<ItemLine>();
        long shown = 0;
        for (RefinedItem refined :
                new RefinedItems(items, run.choose(items, dataset).id())) {
            ItemLine line = ItemLine.of(refined);
            if (verdict != null && !verdict.equals(line.verdict())) {
                continue;
            }
            if (limit > 0 && shown++ >= limit) {
                output.note("These are the first " + Output.count(limit, "items") + "; --limit 0 shows all.");
                break;
            }
            if (library.json()) {
                output.jsonLine(line);
            } else {
                rows.add(line);
            }
        }
        if (!library.json() && rows.isEmpty()) {
            output.line("There is no such item in '" + dataset + "'.");
        } else if (!library.json()) {
            Map<String, String> names = representatives(items, rows);
            output.table(
                    List.of("VERDICT", "QUALITY", "LANG", "DOMAIN", "TYPE", "WHERE", "WHY"),
                    rows.stream().map(line -> cells(line, names)).toList());
        }
    }

    /// Where the items stand that others are duplicates of, by identifier.
    private static Map<String, String> representatives(ItemStore items, List<ItemLine> rows) {
        Set<UUID> ids = rows.stream()
                .map(ItemLine::duplicate)
                .filter(Objects::nonNull)
                .map(duplicate -> UUID.fromString(duplicate.representative()))
                .collect(Collectors.toSet());
        return items.ordinals(ids).entrySet().stream()
                .collect(Collectors.toMap(id -> id.getKey().toString(), id -> items.item(id.getValue())
                        .name()));
    }

    private static List<String> cells(ItemLine line, Map<String, String> names) {
        return List.of(
                line.verdict(),
                line.scores() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.2f", line.scores().overall()),
                line.language() == null ? "" : line.language().code(),
                line.domain() == null ? "" : line.domain(),
                line.contentType() == null ? "" : line.contentType(),
                line.where(),
                why(line, names));
    }

    /// The first reason, with another item in it named as people name it.
    private static String why(ItemLine line, Map<String, String> names) {
        if (line.reasons().isEmpty()) {
            return "";
        }
        String message = line.reasons().getFirst().message();
        Duplicate duplicate = line.duplicate();
        return duplicate == null
                ? message
                : message.replace(
                        duplicate.representative(), names.getOrDefault(duplicate.representative(), "that is gone"));
    }
}
