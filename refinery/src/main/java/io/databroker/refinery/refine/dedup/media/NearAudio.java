package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.dedup.Clustering;
import io.databroker.refinery.refine.dedup.media.AudioVerifier.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sounds that are the same recording: compressed, trimmed, louder or quieter, with noise on top. The same words
/// spoken twice are not the same recording.
///
/// Candidates are sounds that share codes of stretches (see [AudioCodes]), clips with clips and longer sounds with
/// longer sounds; each is verified by alignment (see [AudioVerifier]). Silence is left out. The heap holds some 24
/// bytes for each code: 3 kB a second of clips, 200 bytes a second of longer sound.
public final class NearAudio implements Grouping {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_CANDIDATES = 100;

    /// @param parameters none
    public NearAudio(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return "near_audio";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        if (!(subject.content() instanceof AudioContent sound)) {
            return null;
        }
        AudioSketch sketch = AudioSketch.of(sound);
        return sketch == null ? null : sketch.bytes();
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        try (var spool = new SketchSpool(all, run, id())) {
            return Clustering.around("near", pairs(spool, run), all);
        }
    }

    private static List<Pair> pairs(SketchSpool spool, RunContext run) {
        run.progress().phase("Comparing sounds", spool.count(), "items");
        Function<AudioSketch, long[]> clipCodes = sketch -> AudioCodes.ofClip(sketch.clip());
        Function<AudioSketch, long[]> wordCodes = sketch -> AudioCodes.ofWords(sketch.words());
        WordIndex clips = index(spool, clipCodes);
        WordIndex words = index(spool, wordCodes);
        var found = new ArrayList<List<Pair>>(Collections.nCopies(spool.count(), List.of()));
        Workers.forEach(spool.count(), run.threads(), i -> {
            run.progress().checkpoint();
            AudioSketch own = AudioSketch.read(spool.sketch(i));
            int[] candidates = IntStream.concat(
                            IntStream.of(clips.search(clipCodes.apply(own), i, FEWEST_WORDS, MOST_CANDIDATES)),
                            IntStream.of(words.search(wordCodes.apply(own), i, FEWEST_WORDS, MOST_CANDIDATES)))
                    .sorted()
                    .distinct()
                    .toArray();
            found.set(i, verified(spool, i, own, candidates));
            run.progress().advance(1);
        });
        return found.stream().flatMap(List::stream).toList();
    }

    private static WordIndex index(SketchSpool spool, Function<AudioSketch, long[]> codes) {
        long total = 0;
        for (int i = 0; i < spool.count(); i++) {
            total += codes.apply(AudioSketch.read(spool.sketch(i))).length / 2;
        }
        var index = new WordIndex(total);
        for (int i = 0; i < spool.count(); i++) {
            index.count(codes.apply(AudioSketch.read(spool.sketch(i))));
        }
        index.allocate();
        for (int i = 0; i < spool.count(); i++) {
            index.add(i, codes.apply(AudioSketch.read(spool.sketch(i))));
        }
        return index;
    }

    private static List<Pair> verified(SketchSpool spool, int i, AudioSketch own, int[] candidates) {
        var pairs = new ArrayList<Pair>();
        for (int candidate : candidates) {
            Match match = AudioVerifier.verify(AudioSketch.read(spool.sketch(candidate)), own);
            if (match != null) {
                pairs.add(new Pair(
                        spool.ordinal(candidate), spool.ordinal(i), match.method(), match.score(), match.threshold()));
            }
        }
        return pairs;
    }
}
