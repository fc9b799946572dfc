package io.databroker.refinery.refine;

import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Cuts the current items into batches, by count and bytes: the same items from the same start give the same
/// batches.
final class Batches {

    private final ItemStore items;
    private final int mostItems;
    private final long mostBytes;
    private final ArrayDeque<Item> page = new ArrayDeque<>();
    private final long every;
    private long next;

    Batches(ItemStore items, long first, long every, int mostItems, long mostBytes) {
        this.items = items;
        this.next = first;
        this.every = every;
        this.mostItems = mostItems;
        this.mostBytes = mostBytes;
    }

    /// The next batch; empty when there are no more items.
    List<Item> next() {
        var batch = new ArrayList<Item>(mostItems);
        long bytes = 0;
        while (batch.size() < mostItems && bytes < mostBytes) {
            if (page.isEmpty()) {
                page.addAll(items.page(next));
                if (page.isEmpty()) {
                    break;
                }
                next = page.getLast().ordinal() + 1;
            }
            Item item = page.remove();
            if (item.ordinal() % every != 0) {
                continue;
            }
            batch.add(item);
            bytes += item.content().length();
        }
        return batch;
    }
}
