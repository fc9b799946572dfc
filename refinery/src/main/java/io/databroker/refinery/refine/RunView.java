package io.databroker.refinery.refine;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ResultRow;
import io.databroker.refinery.store.RunResults;
import io.databroker.refinery.store.RunStore;
import io.databroker.refinery.store.Slice;
import java.util.BitSet;

/// The items of a run that a grouping compares, read from the store.
final class RunView implements ItemView {

    private final ItemStore items;
    private final RunStore runs;
    private final RunResults results;
    private final Decoder decoder;
    private final long run;
    private final String grouping;
    private final BitSet tied;
    private final long size;

    RunView(ItemStore items, Decoder decoder, long run, String grouping) {
        this.items = items;
        this.runs = items.runs();
        this.results = items.results(run);
        this.decoder = decoder;
        this.run = run;
        this.grouping = grouping;
        this.tied = results.tied();
        long[] count = {0};
        forEachSketch((_, _) -> count[0]++);
        this.size = count[0];
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
        Item item = items.item(ordinal);
        Slice changed = results.row(ordinal).changed();
        return changed == null ? decoder.decode(item) : decoder.decode(item, changed);
    }

    @Override
    public Rank rank(long ordinal) {
        Item item = items.item(ordinal);
        ResultRow row = results.row(ordinal);
        double quality = row.kept() ? row.overall() : row.overall() - 1;
        return new Rank(quality, row.extent(), item.modifiedMillis(), item.sha256(), ordinal);
    }
}
