package io.databroker.refinery.refine.dedup;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Distinctions;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A handful of contents as a grouping sees them. The quality of each can be set; by default all are equal.
public final class ListView implements ItemView {

    private final List<? extends Content> contents;
    private final double[] qualities;
    private final Map<Long, byte[]> sketches = new TreeMap<>();
    private Distinctions distinctions = Distinctions.NONE;
    private LongFunction<String> paths = ordinal -> "item-" + ordinal;

    public ListView(List<? extends Content> contents, double... qualities) {
        this.contents = contents;
        this.qualities = qualities;
    }

    /// So many items without a content worth mentioning, of falling or given quality.
    static ListView ranked(double... qualities) {
        return new ListView(
                IntStream.range(0, qualities.length)
                        .mapToObj(i -> text("item " + i))
                        .toList(),
                qualities);
    }

    public static ListView texts(List<String> texts) {
        return new ListView(texts.stream().map(ListView::text).toList());
    }

    /// With items that were told apart.
    ListView with(Distinctions apart) {
        distinctions = apart;
        return this;
    }

    @Override
    public Distinctions distinctions() {
        return distinctions;
    }

    public static TextContent text(String text) {
        return new TextContent(text, new LinkedHashMap<>());
    }

    public static RunContext run(Path scratch, int threads) {
        return new RunContext(7, threads, scratch, Progress.NONE);
    }

    /// The same contents, said to come from these files.
    public ListView from(LongFunction<String> newPaths) {
        paths = newPaths;
        return this;
    }

    /// Sketches every content and groups.
    public Clusters group(Grouping grouping, RunContext run) {
        sketches.clear();
        for (long i = 0; i < contents.size(); i++) {
            byte[] sketch = grouping.sketch(new Subject(item(i), content(i), Assessment.EMPTY), run);
            if (sketch != null) {
                sketches.put(i, sketch);
            }
        }
        return grouping.group(this, run);
    }

    byte @Nullable [] sketch(long ordinal) {
        return sketches.get(ordinal);
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
        Digest digest = digest(ordinal);
        boolean isText = content(ordinal) instanceof TextContent;
        return new Item(
                ordinal,
                new UUID(0x7000L, ordinal),
                paths.apply(ordinal),
                null,
                -1,
                isText ? Modality.TEXT : Modality.RECORD,
                isText ? "text/plain" : "application/json",
                digest,
                new Slice(digest, 0, 1),
                List.of(),
                0);
    }

    /// Of what a content says; of media, which say nothing, their place in the list.
    private Digest digest(long ordinal) {
        Content content = contents.get((int) ordinal);
        return content instanceof TextContent || content instanceof RecordContent
                ? Digest.sha256(content.toString().getBytes(StandardCharsets.UTF_8))
                : new Digest(0, 0, 0, ordinal);
    }

    @Override
    public Content content(long ordinal) {
        return contents.get((int) ordinal);
    }

    @Override
    public Rank rank(long ordinal) {
        double quality = qualities.length == 0 ? 0 : qualities[(int) ordinal];
        return new Rank(quality, 0, 0, digest(ordinal), ordinal);
    }
}
