package io.databroker.refinery.refine;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RankRow;
import io.databroker.refinery.store.RunResults;
import io.databroker.refinery.store.RunStore;
import io.databroker.refinery.store.ToldApart;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The items of a run that a grouping compares, read from the store.
final class RunView implements ItemView {

    private static final int PAGE = 1_000;

    private final ItemStore items;
    private final RunStore runs;
    private final RunResults results;
    private final Decoder decoder;
    private final long run;
    private final String grouping;
    private final BitSet tied;
    private final Distinctions distinctions;
    private final long size;
    private Map<Long, Rank> ranks = Map.of();
    private long asked = -1;

    RunView(ItemStore items, Decoder decoder, long run, String grouping, List<ToldApart> apart) {
        this.items = items;
        this.runs = items.runs();
        this.results = items.results(run);
        this.decoder = decoder;
        this.run = run;
        this.grouping = grouping;
        this.tied = results.tied();
        this.distinctions = apart.isEmpty() ? Distinctions.NONE : betweenRepresentatives(apart);
        long[] count = {0};
        forEachSketch((_, _) -> count[0]++);
        this.size = count[0];
    }

    private Distinctions betweenRepresentatives(List<ToldApart> apart) {
        var standing = new HashMap<Long, Long>();
        results.clusters()
                .forEach((representative, members) -> members.forEach(member -> standing.put(member, representative)));
        return Distinctions.between(apart, ordinal -> standing.getOrDefault(ordinal, ordinal));
    }

    @Override
    public Distinctions distinctions() {
        return distinctions;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void forEachSketch(SketchVisitor visitor) {
        runs.forEachSketch(run, grouping, (ordinal, sketch) -> {
            if (!tied.get(Math.toIntExact(ordinal))) {
                visitor.visit(ordinal, sketch);
            }
        });
    }

    @Override
    public Item item(long ordinal) {
        return items.item(ordinal);
    }

    @Override
    public Content content(long ordinal) {
        return decoder.decode(items.item(ordinal));
    }

    /// Whoever asks in order of ordinals is answered from pages; others cost a look-up each.
    @Override
    public synchronized Rank rank(long ordinal) {
        Rank known = ranks.get(ordinal);
        if (known == null) {
            boolean inOrder = ordinal > asked && ordinal - asked <= PAGE;
            Map<Long, Rank> read = ranks(ordinal, inOrder ? ordinal + PAGE : ordinal);
            known = Objects.requireNonNull(read.get(ordinal), () -> "No result for item " + ordinal);
            ranks = inOrder ? read : ranks;
        }
        asked = ordinal;
        return known;
    }

    private Map<Long, Rank> ranks(long first, long last) {
        var read = new HashMap<Long, Rank>();
        for (RankRow row : results.ranks(first, last)) {
            double quality = row.kept() ? row.overall() : row.overall() - 1;
            read.put(row.ordinal(), new Rank(quality, row.extent(), row.modifiedMillis(), row.sha256(), row.ordinal()));
        }
        return read;
    }
}
