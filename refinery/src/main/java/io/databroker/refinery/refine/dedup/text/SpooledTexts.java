package io.databroker.refinery.refine.dedup.text;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Texts from a spool as items that a grouping can compare, numbered as they came. All are of the same quality
/// and age, so that the longest of several duplicates stays.
final class SpooledTexts implements ItemView, AutoCloseable {

    private static final int BATCH = 1 << 12;
    private static final byte[] NONE = {};

    private final Spool texts;
    private final Spool sketches;
    private int[] ordinals = new int[1 << 10];

    private SpooledTexts(Spool texts, RunContext run) {
        this.texts = texts;
        this.sketches = new Spool(run.scratch().resolve("spooled.sketches"));
    }

    /// Lets `grouping` sketch every text.
    static SpooledTexts sketched(Spool texts, Grouping grouping, RunContext run) {
        var spooled = new SpooledTexts(texts, run);
        run.progress().phase("Sketching texts", texts.count(), "items");
        for (int start = 0; start < texts.count(); start += BATCH) {
            run.progress().checkpoint();
            var batch = new byte[Math.min(BATCH, texts.count() - start)][];
            spooled.sketch(grouping, start, batch, run);
            for (int i = 0; i < batch.length; i++) {
                spooled.keep(start + i, batch[i]);
            }
            run.progress().advance(batch.length);
        }
        spooled.sketches.complete();
        return spooled;
    }

    private void sketch(Grouping grouping, int start, byte[][] batch, RunContext run) {
        Workers.forEach(batch.length, run.threads(), i -> {
            var subject = new Subject(item(start + i), content(start + i), Assessment.EMPTY);
            batch[i] = Objects.requireNonNullElse(grouping.sketch(subject, run), NONE);
        });
    }

    private void keep(int ordinal, byte[] sketch) {
        if (sketch.length > 0) {
            if (sketches.count() == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, 2 * ordinals.length);
            }
            ordinals[sketches.count()] = ordinal;
            sketches.append(sketch);
        }
    }

    @Override
    public long size() {
        return sketches.count();
    }

    @Override
    public void forEachSketch(SketchVisitor visitor) {
        for (int i = 0; i < sketches.count(); i++) {
            visitor.visit(ordinals[i], sketches.get(i));
        }
    }

    @Override
    public Item item(long ordinal) {
        var digest = new Digest(0, 0, 0, ordinal);
        return new Item(
                ordinal,
                new UUID(0, ordinal),
                "",
                null,
                ordinal,
                Modality.TEXT,
                "text/plain",
                digest,
                new Slice(digest, 0, texts.length((int) ordinal)),
                List.of(),
                0);
    }

    @Override
    public Content content(long ordinal) {
        String text = new String(texts.get((int) ordinal), StandardCharsets.UTF_8);
        return new TextContent(text, new LinkedHashMap<>());
    }

    @Override
    public Rank rank(long ordinal) {
        return new Rank(0, texts.length((int) ordinal), 0, new Digest(0, 0, 0, ordinal), ordinal);
    }

    @Override
    public void close() {
        sketches.close();
    }
}
