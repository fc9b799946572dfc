package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.dedup.Clustering;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts that say nearly the same: copies with edits, reprints, drafts, reposts.
///
/// Signatures find candidates, the texts themselves decide (see [Signature], [Bands], [Likeness],
/// [Verification]). With word pairs as shingles and 80 bands of four rows, texts with a fifth of their words
/// edited still meet; what meets by chance is thrown out by comparing the words. About 324 bytes of file and 50
/// bytes of heap for each text.
public final class NearText implements Grouping {

    /// Of longer texts the head is compared word by word, and the signatures must agree in half of their rows.
    private static final int WORDS_COMPARED = 1 << 16;

    private final Verification verification;

    /// @param parameters `edit_ratio` and `containment`, thresholds in [0.5, 1]
    public NearText(Parameters parameters) {
        parameters.only("edit_ratio", "containment");
        this.verification = new Verification(
                parameters.number("edit_ratio", Verification.DEFAULT.leastRatio(), .5, 1),
                parameters.number("containment", Verification.DEFAULT.leastContainment(), .5, 1));
    }

    @Override
    public String id() {
        return "near_text";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        return Sketch.of(text(subject.content()));
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        try (var sketches = SketchFile.of(all, run.scratch())) {
            int[] places = RankOrder.places(sketches, all);
            var candidates = new Candidates(sketches, places);
            var bands = new Bands(sketches, places, candidates, run.progress());
            run.progress().phase("Looking for similar texts", Signature.BANDS, "bands");
            Workers.forEach(Signature.BANDS, run.threads(), bands::search);
            return Clustering.around("near", verified(candidates, sketches, all, run), all);
        }
    }

    private List<Pair> verified(Candidates candidates, SketchFile sketches, ItemView all, RunContext run) {
        var pairs = new Pending();
        var wanted = new BitSet();
        candidates.forEach((index, partner, agreement) -> {
            int a = sketches.words(index);
            int b = sketches.words(partner);
            boolean whole = Math.max(a, b) <= WORDS_COMPARED;
            if (verification.comparable(a, b) && (whole || agreement >= Signature.ROWS / 2)) {
                pairs.add(index, partner);
                wanted.set(index);
                wanted.set(partner);
            }
        });
        run.progress().phase("Reading similar texts", wanted.cardinality(), "items");
        try (var words = WordFile.of(
                wanted,
                sketches.size(),
                index -> read(all, sketches.ordinal(index), run),
                run.threads(),
                run.scratch())) {
            run.progress().phase("Comparing similar texts", pairs.size(), "pairs");
            return pairs.verify(words, sketches, verification, run);
        }
    }

    private static int[] read(ItemView all, long ordinal, RunContext run) {
        run.progress().checkpoint();
        run.progress().advance(1);
        int[] words = Words.of(text(all.content(ordinal)));
        return words.length <= WORDS_COMPARED ? words : Arrays.copyOf(words, WORDS_COMPARED);
    }

    private static String text(Content content) {
        return switch (content) {
            case TextContent text -> text.text();
            case RecordContent row -> row.text();
            case ImageContent picture -> "";
            case AudioContent sound -> "";
            case VideoContent film -> "";
        };
    }
}
