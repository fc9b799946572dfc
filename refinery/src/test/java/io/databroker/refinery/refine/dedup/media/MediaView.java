package io.databroker.refinery.refine.dedup.media;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// A handful of pictures, sounds or films as a grouping sees them.
final class MediaView implements ItemView {

    private static final Digest DIGEST = new Digest(0, 0, 0, 0);

    private final List<? extends Content> contents;
    private final TreeMap<Long, byte[]> sketches = new TreeMap<>();

    MediaView(List<? extends Content> contents) {
        this.contents = contents;
    }

    Clusters group(Grouping grouping, Path scratch, int threads) {
        var run = new RunContext(7, threads, scratch, Progress.NONE);
        for (long i = 0; i < contents.size(); i++) {
            byte[] sketch = grouping.sketch(new Subject(item(i), content(i), Assessment.EMPTY), run);
            if (sketch != null) {
                sketches.put(i, sketch);
            }
        }
        return grouping.group(this, run);
    }

    /// The pairs found, written `a-b`.
    Set<String> pairs(Grouping grouping, Path scratch) {
        var names = new TreeSet<String>();
        for (Pair pair : group(grouping, scratch, 2).pairs()) {
            names.add(pair.a() + "-" + pair.b());
        }
        return names;
    }

    @Override
    public long size() {
        return sketches.size();
    }

    @Override
    public void forEachSketch(SketchVisitor visitor) {
        sketches.forEach(visitor::visit);
    }

    @Override
    public Item item(long ordinal) {
        return new Item(
                ordinal,
                new UUID(0x7000L, ordinal),
                "item-" + ordinal,
                null,
                -1,
                Modality.IMAGE,
                "image/png",
                DIGEST,
                new Slice(DIGEST, 0, 1),
                List.of(),
                0);
    }

    @Override
    public Content content(long ordinal) {
        return contents.get((int) ordinal);
    }

    @Override
    public Rank rank(long ordinal) {
        return new Rank(0, 0, 0, DIGEST, ordinal);
    }
}
