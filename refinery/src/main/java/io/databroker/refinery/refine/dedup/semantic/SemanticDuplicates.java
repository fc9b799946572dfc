package io.databroker.refinery.refine.dedup.semantic;

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
import io.databroker.refinery.refine.embed.MiniLm;
import io.databroker.refinery.refine.embed.Relevance;
import io.databroker.refinery.refine.embed.StaticVectors;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts that mean the same in slightly other words, in English above all. Of free retellings it finds hardly any:
/// their sentence vectors are no closer than those of texts that merely share their subject.
///
/// Static token vectors find candidates ([Neighbours]), the sentence model decides: two texts are tied when the
/// cosine of their sentence vectors reaches the threshold. The model reads about the first hundred words of a text.
/// It runs once for each candidate, some dozens a second on a core, each by itself, so that its answer does not
/// depend on what else is asked. That is why it reads 4,000 texts at most, those of the closest pairs: a minute or
/// two of work however large the dataset is. 96 bytes of heap for each text, 1.5 kB for each candidate.
public final class SemanticDuplicates implements Grouping {

    /// Sentences that share topic and words but not what they say came to .65 at most. So did rewordings that
    /// share hardly a word, which the model cannot tell from those.
    private static final double THRESHOLD = .75;

    private static final int LEAST_CHARACTERS = 20;
    private static final int MOST_READ = 4_000;

    private final double threshold;

    /// @param parameters `cosine` that a pair must reach, in [0.5, 1]
    public SemanticDuplicates(Parameters parameters) {
        this.threshold = parameters.only("cosine").number("cosine", THRESHOLD, .5, 1);
    }

    @Override
    public String id() {
        return "semantic";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        String text = text(subject.content());
        if (text.length() < LEAST_CHARACTERS) {
            return null;
        }
        byte[] sketch = Relevance.sketch(text);
        return Arrays.equals(sketch, new byte[StaticVectors.DIMENSIONS]) ? null : sketch;
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        var ordinals = new long[Math.toIntExact(all.size())];
        var sketches = new byte[ordinals.length][];
        var next = new int[1];
        all.forEachSketch((ordinal, sketch) -> {
            ordinals[next[0]] = ordinal;
            sketches[next[0]++] = sketch;
        });
        long[] candidates = new Neighbours(sketches, run).pairs(MOST_READ);
        return Clustering.around("semantic", verified(candidates, ordinals, all, run), all);
    }

    private List<Pair> verified(long[] candidates, long[] ordinals, ItemView all, RunContext run) {
        int[] wanted = Arrays.stream(candidates)
                .flatMap(pair -> Arrays.stream(new long[] {Neighbours.first(pair), Neighbours.second(pair)}))
                .mapToInt(Math::toIntExact)
                .sorted()
                .distinct()
                .toArray();
        var meanings = new float[ordinals.length][];
        run.progress().phase("Reading what texts mean", wanted.length, "items");
        try (var model = new MiniLm(1)) {
            Workers.forEach(wanted.length, run.threads(), i -> {
                run.progress().checkpoint();
                meanings[wanted[i]] = model.embed(text(all.content(ordinals[wanted[i]])));
                run.progress().advance(1);
            });
        }
        return Arrays.stream(candidates)
                .mapToObj(pair -> pair(pair, ordinals, meanings))
                .filter(pair -> pair.score() >= threshold)
                .toList();
    }

    private Pair pair(long pair, long[] ordinals, float[][] meanings) {
        int a = Neighbours.first(pair);
        int b = Neighbours.second(pair);
        double cosine = 0;
        for (int d = 0; d < MiniLm.DIMENSIONS; d++) {
            cosine += (double) meanings[a][d] * meanings[b][d];
        }
        return new Pair(ordinals[a], ordinals[b], "sentence_cosine", Math.clamp(cosine, 0, 1), threshold);
    }

    private static String text(Content content) {
        return switch (content) {
            case TextContent text -> text.text();
            case RecordContent row -> row.text();
            case ImageContent _, AudioContent _, VideoContent _ -> "";
        };
    }
}
