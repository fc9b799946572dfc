package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.dedup.Clustering;
import io.databroker.refinery.refine.dedup.media.Overlay.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pictures that show the same: resized, compressed again, brighter or darker, mirrored, turned, cropped, padded,
/// with a watermark or a caption. Two photographs of one thing are not the same picture.
///
/// Candidates come from two indexes: whole pictures whose pHash or dHash differs in at most 31 of 256 bits in any
/// of the eight orientations, and pictures that share descriptions of corners. Each candidate is verified by laying
/// the thumbnails over each other (see [ImageVerifier]). A search costs about the same for any number of pictures
/// up to some millions; the heap holds about 2.5 kB for each, the sketches (6 kB each) lie in the scratch folder.
public final class NearImages implements Grouping {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_CANDIDATES = 200;

    private final double threshold;

    /// @param parameters `threshold`: the least agreement, from .65 to 1
    public NearImages(Parameters parameters) {
        threshold =
                parameters.only("threshold").number("threshold", ImageVerifier.THRESHOLD, ImageVerifier.THRESHOLD, 1);
    }

    @Override
    public String id() {
        return "near_images";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        if (!(subject.content() instanceof ImageContent image)) {
            return null;
        }
        ImageSketch sketch = ImageSketch.of(image);
        return sketch == null ? null : sketch.bytes();
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        try (var spool = new SketchSpool(all, run, id())) {
            return Clustering.around("near", pairs(spool, run), all);
        }
    }

    private List<Pair> pairs(SketchSpool spool, RunContext run) {
        int count = spool.count();
        run.progress().phase("Comparing pictures", count, "items");
        var hashes = new long[2][count * PerceptualHash.WORDS];
        long corners = 0;
        for (int i = 0; i < count; i++) {
            ImageSketch sketch = ImageSketch.read(spool.sketch(i));
            System.arraycopy(sketch.dct(), 0, hashes[0], i * PerceptualHash.WORDS, PerceptualHash.WORDS);
            System.arraycopy(sketch.gradient(), 0, hashes[1], i * PerceptualHash.WORDS, PerceptualHash.WORDS);
            corners += sketch.features().count();
        }
        var dct = new HammingIndex(hashes[0]);
        var gradient = new HammingIndex(hashes[1]);
        WordIndex words = words(spool, corners);
        var found = new ArrayList<List<Pair>>(Collections.nCopies(count, List.of()));
        Workers.forEach(count, run.threads(), i -> {
            run.progress().checkpoint();
            ImageSketch own = ImageSketch.read(spool.sketch(i));
            found.set(i, verified(spool, i, own, candidates(own, i, dct, gradient, words)));
            run.progress().advance(1);
        });
        return found.stream().flatMap(List::stream).toList();
    }

    private static WordIndex words(SketchSpool spool, long corners) {
        var words = new WordIndex(corners);
        for (int i = 0; i < spool.count(); i++) {
            words.count(ImageSketch.read(spool.sketch(i)).features().bits());
        }
        words.allocate();
        for (int i = 0; i < spool.count(); i++) {
            words.add(i, ImageSketch.read(spool.sketch(i)).features().bits());
        }
        return words;
    }

    /// The earlier pictures that are worth a comparison, in rising order.
    private static int[] candidates(
            ImageSketch own, int limit, HammingIndex dct, HammingIndex gradient, WordIndex words) {
        IntStream.Builder close = IntStream.builder();
        for (int orientation = 0; orientation < PerceptualHash.ORIENTATIONS; orientation++) {
            int offset = orientation * PerceptualHash.WORDS;
            dct.search(own.dct(), offset, HammingIndex.REACH, limit, close::add);
            gradient.search(own.gradient(), offset, HammingIndex.REACH, limit, close::add);
        }
        return Stream.of(
                        close.build(),
                        Arrays.stream(words.search(own.features().bits(), limit, FEWEST_WORDS, MOST_CANDIDATES)),
                        Arrays.stream(words.search(own.mirrored().bits(), limit, FEWEST_WORDS, MOST_CANDIDATES)))
                .flatMapToInt(each -> each)
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Pair> verified(SketchSpool spool, int i, ImageSketch own, int[] candidates) {
        var pairs = new ArrayList<Pair>();
        for (int candidate : candidates) {
            Fit fit = ImageVerifier.verify(ImageSketch.read(spool.sketch(candidate)), own);
            if (fit.agreement() >= threshold) {
                String method = fit.outer() >= ImageVerifier.WHOLE ? "aligned_correlation" : "aligned_part";
                pairs.add(new Pair(spool.ordinal(candidate), spool.ordinal(i), method, fit.agreement(), threshold));
            }
        }
        return pairs;
    }
}
