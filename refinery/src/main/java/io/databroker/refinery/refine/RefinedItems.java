package io.databroker.refinery.refine;

import io.databroker.model.catalog.Reason;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunResults;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.SequencedMap;

/// The items of a finished run in order of ordinals, read page by page.
public final class RefinedItems implements Iterable<RefinedItem> {

    private final ItemStore items;
    private final RunResults results;
    private final BitSet kept;
    private final SequencedMap<Long, List<Long>> clusters;

    public RefinedItems(ItemStore items, long run) {
        this.items = items;
        this.results = items.results(run);
        this.kept = results.kept();
        this.clusters = results.clusters();
    }

    @Override
    public Iterator<RefinedItem> iterator() {
        return new Iterator<>() {
            private final ArrayDeque<RunResults.Judged> page = new ArrayDeque<>();
            private long next;

            @Override
            public boolean hasNext() {
                if (page.isEmpty()) {
                    page.addAll(results.page(next));
                    if (!page.isEmpty()) {
                        next = page.getLast().item().ordinal() + 1;
                    }
                }
                return !page.isEmpty();
            }

            @Override
            public RefinedItem next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return refined(page.remove());
            }
        };
    }

    private RefinedItem refined(RunResults.Judged judged) {
        Item item = judged.item();
        ItemResult result = judged.result();
        var assessment = result.assessment();
        var duplicate = result.duplicate();
        if (duplicate != null && !duplicate.representative().equals(item.id().toString())) {
            assessment = assessment.withReasons(List.of(new Reason(
                    duplicate.tier() + "_duplicates",
                    duplicate.tier() + "_duplicate",
                    String.format(
                            Locale.ROOT,
                            "Says the same as item %s, which stays (similarity %.2f).",
                            duplicate.representative(),
                            duplicate.score()))));
        }
        return new RefinedItem(
                item,
                result.changed() == null ? item.content() : result.changed(),
                kept.get(Math.toIntExact(item.ordinal())),
                assessment,
                duplicate,
                clusters.getOrDefault(item.ordinal(), List.of()).stream()
                        .map(ordinal -> origin(items.item(ordinal)))
                        .sorted()
                        .toList());
    }

    private static String origin(Item item) {
        String path = item.member() == null ? item.path() : item.path() + "!/" + item.member();
        return item.row() < 0 ? path : path + "#" + item.row();
    }
}
