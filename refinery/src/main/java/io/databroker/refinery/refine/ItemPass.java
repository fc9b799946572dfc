package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.decode.VideoContent;
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
        for (Item item : batch) {
            run.progress().checkpoint();
            outcomes.add(judge(item, tally, sketches));
        }
        List<@Nullable Slice> changed = storeChanged(outcomes);
        var results = new ArrayList<ItemResult>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            results.add(new ItemResult(
                    batch.get(i).ordinal(), outcome.kept, changed.get(i), outcome.extent, outcome.assessment, null));
        }
        var pages = new LinkedHashMap<String, byte[]>();
        sketches.forEach((grouping, page) -> pages.put(grouping, page.bytes()));
        return Segment.of(results, pages, tally.toJson());
    }

    private Outcome judge(Item item, Tally tally, SequencedMap<String, SketchPage> sketches) {
        Content content;
        try {
            content = decoder.decode(item);
        } catch (UndecodableException e) {
            return undecodable(String.valueOf(e.getMessage()), tally);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Decoding failed at {}", item, e);
            return undecodable("It cannot be decoded: the decoder failed at it. Please report this.", tally);
        }
        var subject = new Subject(item, content, Assessment.EMPTY);
        var dropped = new ArrayList<Reason>();
        var changed = new ArrayList<Reason>();
        boolean kept = true;
        int passed = 0;
        for (Stage stage : pipeline.stages()) {
            sketch(subject, passed++, sketches);
            Verdict verdict = verdict(stage, subject);
            tally.count(stage.id(), verdict);
            if (kept && verdict instanceof Verdict.Drop) {
                tally.countLost(stage.id());
            }
            subject = switch (verdict) {
                case Verdict.Keep keep -> new Subject(item, subject.content(), keep.assessment());
                case Verdict.Change change -> {
                    changed.addAll(change.reasons());
                    yield new Subject(item, change.content(), change.assessment());
                }
                case Verdict.Drop drop -> {
                    kept = false;
                    dropped.addAll(drop.reasons());
                    yield new Subject(item, subject.content(), drop.assessment());
                }
            };
        }
        tally.count(subject.assessment().findings());
        sketch(subject, passed, sketches);
        Content refined = subject.content();
        Assessment assessment = subject.assessment().withReasons(dropped).withReasons(changed);
        return new Outcome(kept, refined == content ? null : refined, extent(refined), assessment);
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
                            "Stage " + stage.id()
                                    + " failed at it, so nothing can be said of it. Please report this.")));
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

    private void sketch(Subject subject, int passed, SequencedMap<String, SketchPage> pages) {
        for (Pipeline.Comparison comparison : pipeline.comparisons()) {
            if (comparison.behind() == passed) {
                Grouping grouping = comparison.grouping();
                byte[] sketch = sketch(grouping, subject);
                if (sketch != null) {
                    pages.computeIfAbsent(grouping.id(), _ -> new SketchPage())
                            .add(subject.item().ordinal(), sketch);
                }
            }
        }
    }

    private static Outcome undecodable(String message, Tally tally) {
        var reason = new Reason("decode", "undecodable", message);
        tally.count("decode", new Verdict.Drop(Assessment.EMPTY, List.of(reason)));
        tally.countLost("decode");
        Assessment assessment =
                Assessment.EMPTY.withScores(QualityScores.NONE, List.of()).withReasons(List.of(reason));
        return new Outcome(false, null, 0, assessment);
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

    private static long extent(Content content) {
        return switch (content) {
            case TextContent text -> text.text().length();
            case RecordContent row ->
                row.values().values().stream().filter(v -> v != null).count();
            case ImageContent image -> (long) image.width() * image.height();
            case AudioContent audio -> Math.round(audio.seconds() * audio.sampleRate());
            case VideoContent video -> Math.round(video.seconds() * video.width() * video.height());
        };
    }

    private record Outcome(boolean kept, @Nullable Content changed, long extent, Assessment assessment) {}
}
