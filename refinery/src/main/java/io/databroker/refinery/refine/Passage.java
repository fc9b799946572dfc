package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.store.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of one item through the stages. Not shared between threads.
final class Passage {

    private static final String DECODE = "decode";

    private final Item item;
    private final @Nullable Content decoded;
    private final List<Step> steps = new ArrayList<>();
    private final List<Reason> dropped = new ArrayList<>();
    private final List<Reason> changed = new ArrayList<>();
    private Assessment assessment;
    private @Nullable Content content;
    private boolean kept = true;

    /// What a stage said.
    private record Step(String stage, Verdict verdict, boolean lost) {}

    private Passage(Item item, @Nullable Content decoded, Assessment assessment) {
        this.item = item;
        this.decoded = decoded;
        this.content = decoded;
        this.assessment = assessment;
    }

    /// An item that was decoded.
    static Passage of(Item item, Content decoded) {
        return new Passage(item, decoded, Assessment.EMPTY);
    }

    /// An item that was not: no stage sees it.
    static Passage undecodable(Item item, Sentence why) {
        var reason = new Reason(DECODE, "undecodable", why.english(), why.telling());
        var passage = new Passage(item, null, Assessment.EMPTY.withScores(QualityScores.NONE, List.of()));
        passage.kept = false;
        passage.dropped.add(reason);
        passage.steps.add(new Step(DECODE, new Verdict.Drop(Assessment.EMPTY, List.of(reason)), true));
        return passage;
    }

    /// The item as the stages so far left it, or null where it could not be decoded.
    @Nullable
    Subject subject() {
        return content == null ? null : new Subject(item, content, assessment);
    }

    /// Goes through a stage that said this.
    void take(String stage, Verdict verdict) {
        steps.add(new Step(stage, verdict, kept && verdict instanceof Verdict.Drop));
        switch (verdict) {
            case Verdict.Keep keep -> assessment = keep.assessment();
            case Verdict.Change change -> {
                content = change.content();
                assessment = change.assessment();
                changed.addAll(change.reasons());
            }
            case Verdict.Drop drop -> {
                kept = false;
                assessment = drop.assessment();
                dropped.addAll(drop.reasons());
            }
        }
    }

    /// Counts what the stages said.
    void count(Tally tally) {
        for (Step step : steps) {
            tally.count(step.stage, step.verdict);
            if (step.lost) {
                tally.countLost(step.stage);
            }
        }
        tally.count(assessment.findings());
    }

    Item item() {
        return item;
    }

    /// Whether no stage dropped it.
    boolean kept() {
        return kept;
    }

    /// Everything found out about it: first of its reasons why it was dropped, then why it was changed.
    Assessment assessment() {
        return assessment.withReasons(dropped).withReasons(changed);
    }

    /// What the stages made of its content, or null where they left it as it was.
    @Nullable
    Content changed() {
        return content == decoded ? null : content;
    }

    /// How much there is of it: characters, filled fields, pixels or samples.
    long extent() {
        return switch (content) {
            case null -> 0;
            case TextContent text -> text.text().length();
            case RecordContent row ->
                row.values().values().stream().filter(v -> v != null).count();
            case ImageContent image -> (long) image.width() * image.height();
            case AudioContent audio -> Math.round(audio.seconds() * audio.sampleRate());
            case VideoContent video -> Math.round(video.seconds() * video.width() * video.height());
        };
    }
}
