package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Segment;
import io.databroker.refinery.store.SketchPage;
import io.databroker.refinery.store.Slice;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one batch of items through all item-wise stages. A value in, a value out: batches may run side by side.
///
/// Texts and rows that follow each other take each stage together, so that the stage's tables stay in the
/// processor's cache for all of them: with a kilobyte each, that is two fifths of the time. A picture, a sound or a
/// film goes alone, for one of them decoded is memory enough.
final class ItemPass {

    private static final Logger LOG = LoggerFactory.getLogger(ItemPass.class);

    private final Pipeline pipeline;
    private final Decoder decoder;
    private final ObjectStore objects;
    private final RunContext run;

    ItemPass(Pipeline pipeline, Decoder decoder, ObjectStore objects, RunContext run) {
        this.pipeline = pipeline;
        this.decoder = decoder;
        this.objects = objects;
        this.run = run;
    }

    Segment judge(List<Item> batch) {
        var tally = new Tally();
        var sketches = new LinkedHashMap<String, SketchPage>();
        var outcomes = new ArrayList<Outcome>(batch.size());
        for (List<Item> group : groups(batch)) {
            for (Passage passage : judge(group, sketches)) {
                passage.count(tally);
                outcomes.add(Outcome.of(passage));
            }
        }
        List<@Nullable Slice> changed = storeChanged(outcomes);
        var results = new ArrayList<ItemResult>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            results.add(outcomes.get(i).result(changed.get(i)));
        }
        var pages = new LinkedHashMap<String, byte[]>();
        sketches.forEach((grouping, page) -> pages.put(grouping, page.bytes()));
        return Segment.of(results, pages, tally.toJson());
    }

    /// Runs of texts and rows, and single items of all other kinds, in order.
    private static List<List<Item>> groups(List<Item> batch) {
        var groups = new ArrayList<List<Item>>();
        int start = 0;
        for (int i = 0; i < batch.size(); i++) {
            boolean together = isSmall(batch.get(i)) && i + 1 < batch.size() && isSmall(batch.get(i + 1));
            if (!together) {
                groups.add(batch.subList(start, i + 1));
                start = i + 1;
            }
        }
        return groups;
    }

    private static boolean isSmall(Item item) {
        return item.modality() == Modality.TEXT || item.modality() == Modality.RECORD;
    }

    private List<Passage> judge(List<Item> group, SequencedMap<String, SketchPage> sketches) {
        List<Passage> passages = group.stream().map(this::begin).toList();
        sketch(passages, 0, sketches);
        int passed = 0;
        for (Stage stage : pipeline.stages()) {
            run.progress().checkpoint();
            for (Passage passage : passages) {
                Subject subject = passage.subject();
                if (subject != null) {
                    passage.take(stage.id(), verdict(stage, subject));
                }
            }
            sketch(passages, ++passed, sketches);
        }
        return passages;
    }

    private Passage begin(Item item) {
        run.progress().checkpoint();
        try {
            return Passage.of(item, decoder.decode(item));
        } catch (UndecodableException e) {
            return Passage.undecodable(item, e.sentence());
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Decoding failed at {}", item, e);
            return Passage.undecodable(
                    item,
                    Sentence.of(
                            "decoder_failed", "It cannot be decoded: the decoder failed at it. Please report this."));
        }
    }

    /// A stage that fails at an item costs that item, with the reason, and never the run.
    private Verdict verdict(Stage stage, Subject subject) {
        try {
            return stage.judge(subject, run);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Stage {} failed at {}", stage.id(), subject.item(), e);
            return new Verdict.Drop(
                    subject.assessment(),
                    List.of(new Reason(
                            stage.id(),
                            "stage_failed",
                            "Stage " + stage.id() + " failed at it, so nothing can be said of it. Please report this.",
                            Telling.of("stage_failed", "stage", stage.id()))));
        }
    }

    private byte @Nullable [] sketch(Grouping grouping, Subject subject) {
        try {
            return grouping.sketch(subject, run);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Comparison {} failed at {}", grouping.id(), subject.item(), e);
            return null;
        }
    }

    private void sketch(List<Passage> passages, int passed, SequencedMap<String, SketchPage> pages) {
        for (Pipeline.Comparison comparison : pipeline.comparisons()) {
            if (comparison.behind() == passed) {
                Grouping grouping = comparison.grouping();
                for (Passage passage : passages) {
                    Subject subject = passage.subject();
                    byte[] sketch = subject == null ? null : sketch(grouping, subject);
                    if (sketch != null) {
                        pages.computeIfAbsent(grouping.id(), _ -> new SketchPage())
                                .add(passage.item().ordinal(), sketch);
                    }
                }
            }
        }
    }

    /// Changed texts and records of a batch lie in one object, in order.
    private List<@Nullable Slice> storeChanged(List<Outcome> outcomes) {
        var out = new ByteArrayOutputStream();
        int[] ends = new int[outcomes.size()];
        for (int i = 0; i < outcomes.size(); i++) {
            Content changed = outcomes.get(i).changed;
            if (changed != null) {
                out.writeBytes(ContentBytes.of(changed));
            }
            ends[i] = out.size();
        }
        var slices = new ArrayList<@Nullable Slice>();
        if (out.size() == 0) {
            outcomes.forEach(_ -> slices.add(null));
            return slices;
        }
        var object = objects.put(out.toByteArray());
        for (int i = 0; i < ends.length; i++) {
            int start = i == 0 ? 0 : ends[i - 1];
            slices.add(outcomes.get(i).changed == null ? null : new Slice(object, start, ends[i] - start));
        }
        return slices;
    }

    /// What is left of a passage when the item's own bytes have been let go of.
    private record Outcome(
            long ordinal, boolean kept, @Nullable Content changed, long extent, Assessment assessment) {

        static Outcome of(Passage passage) {
            return new Outcome(
                    passage.item().ordinal(),
                    passage.kept(),
                    passage.changed(),
                    passage.extent(),
                    passage.assessment());
        }

        ItemResult result(@Nullable Slice slice) {
            return new ItemResult(ordinal, kept, slice, extent, assessment, null);
        }
    }
}
