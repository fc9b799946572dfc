package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunResults;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The items of a finished run in order of ordinals, read page by page, as the seller's decisions have it.
public final class RefinedItems implements Iterable<RefinedItem> {

    private final ItemStore items;
    private final RunResults results;
    private final BitSet kept;
    private final SellersWord word;
    private final Map<Long, List<Long>> alsoAt;

    public RefinedItems(ItemStore items, long run) {
        this.items = items;
        this.results = items.results(run);
        this.kept = results.kept();
        this.word = new SellersWord(items.decisions());
        this.alsoAt = standing(results.clusters(), kept);
    }

    /// Whom each kept item stands for: all of its cluster that is left out. Where the seller has dropped the
    /// representative for another of its cluster, that one takes its place.
    private static Map<Long, List<Long>> standing(SequencedMap<Long, List<Long>> clusters, BitSet kept) {
        var standing = new HashMap<Long, List<Long>>();
        clusters.forEach((representative, members) -> {
            Map<Boolean, List<Long>> cluster = Stream.concat(Stream.of(representative), members.stream())
                    .collect(Collectors.partitioningBy(ordinal -> kept.get(Math.toIntExact(ordinal))));
            List<Long> stay = Objects.requireNonNull(cluster.get(true));
            if (!stay.isEmpty()) {
                standing.put(stay.getFirst(), Objects.requireNonNull(cluster.get(false)));
            }
        });
        return standing;
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
        boolean stays = kept.get(Math.toIntExact(item.ordinal()));
        Duplicate duplicate = toldApart(item, result, stays) ? null : result.duplicate();
        return new RefinedItem(
                item,
                result.changed() == null ? item.content() : result.changed(),
                stays,
                reasoned(item, result, duplicate),
                duplicate,
                alsoAt.getOrDefault(item.ordinal(), List.of()).stream()
                        .map(ordinal -> items.item(ordinal).name())
                        .sorted()
                        .toList());
    }

    /// What decided comes first: the seller's word, then what a stage dropped it for, then its likeness to another
    /// item. Why it was changed comes last.
    private Assessment reasoned(Item item, ItemResult result, @Nullable Duplicate duplicate) {
        Assessment assessment = result.assessment();
        if (duplicate != null && isMember(item, duplicate)) {
            List<Reason> same = List.of(saysTheSame(duplicate));
            assessment = result.kept() ? assessment.withReasonsFirst(same) : assessment.withReasons(same);
        }
        return assessment.withReasonsFirst(word.of(item.ordinal()));
    }

    /// A duplicate that stays, though the seller did not say so of it, was told apart from what stood for it.
    private boolean toldApart(Item item, ItemResult result, boolean stays) {
        Duplicate duplicate = result.duplicate();
        return duplicate != null && stays && isMember(item, duplicate) && !word.keeps(item.ordinal());
    }

    /// Whether another item stands for this one.
    private static boolean isMember(Item item, Duplicate duplicate) {
        return !duplicate.tier().equals("semantic")
                && !duplicate.representative().equals(item.id().toString());
    }

    private static Reason saysTheSame(Duplicate duplicate) {
        return new Reason(
                duplicate.tier() + "_duplicates",
                duplicate.tier() + "_duplicate",
                String.format(
                        Locale.ROOT,
                        "Says the same as item %s, which stays (similarity %.2f).",
                        duplicate.representative(),
                        duplicate.score()),
                Telling.of(
                        "duplicate",
                        "item",
                        duplicate.representative(),
                        "similarity",
                        String.format(Locale.ROOT, "%.2f", duplicate.score())));
    }
}
