package io.databroker.refinery.refine.dedup.media;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Films that show the same: encoded again, resized, trimmed, with black bars; and clips out of longer films.
///
/// Candidates are films of which a frame's pHash differs in at most 31 of 256 bits from one of the other; each is
/// verified by aligning the two (see [VideoVerifier]). The heap holds about 100 bytes for each frame.
public final class NearVideo implements Grouping {

    /// @param parameters none
    public NearVideo(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return "near_video";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        if (!(subject.content() instanceof VideoContent film)) {
            return null;
        }
        VideoSketch sketch = VideoSketch.of(film);
        return sketch == null ? null : sketch.bytes();
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        try (var spool = new SketchSpool(all, run, id())) {
            return Clustering.around("near", pairs(spool, run), all);
        }
    }

    private static List<Pair> pairs(SketchSpool spool, RunContext run) {
        run.progress().phase("Comparing films", spool.count(), "items");
        var firstFrame = new int[spool.count() + 1];
        for (int i = 0; i < spool.count(); i++) {
            firstFrame[i + 1] =
                    firstFrame[i] + VideoSketch.read(spool.sketch(i)).frames();
        }
        var hashes = new long[firstFrame[spool.count()] * PerceptualHash.WORDS];
        for (int i = 0; i < spool.count(); i++) {
            long[] own = VideoSketch.read(spool.sketch(i)).hashes();
            System.arraycopy(own, 0, hashes, firstFrame[i] * PerceptualHash.WORDS, own.length);
        }
        var index = new HammingIndex(hashes);
        var found = new ArrayList<List<Pair>>(Collections.nCopies(spool.count(), List.of()));
        Workers.forEach(spool.count(), run.threads(), i -> {
            run.progress().checkpoint();
            found.set(i, verified(spool, i, index, firstFrame));
            run.progress().advance(1);
        });
        return found.stream().flatMap(List::stream).toList();
    }

    private static List<Pair> verified(SketchSpool spool, int i, HammingIndex index, int[] firstFrame) {
        VideoSketch own = VideoSketch.read(spool.sketch(i));
        var candidates = new TreeSet<Integer>();
        for (int frame = 0; frame < own.frames(); frame++) {
            index.search(own.hashes(), frame * PerceptualHash.WORDS, HammingIndex.REACH, firstFrame[i], hit -> {
                int film = Arrays.binarySearch(firstFrame, hit);
                candidates.add(film >= 0 ? film : -film - 2);
            });
        }
        var pairs = new ArrayList<Pair>();
        for (int candidate : candidates) {
            VideoVerifier.@Nullable Match match = VideoVerifier.verify(VideoSketch.read(spool.sketch(candidate)), own);
            if (match != null) {
                pairs.add(new Pair(
                        spool.ordinal(candidate),
                        spool.ordinal(i),
                        match.method(),
                        match.score(),
                        VideoVerifier.THRESHOLD));
            }
        }
        return pairs;
    }
}
