package io.databroker.refinery.refine.quality.media;

import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.refine.quality.Appraisal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;

/// Puts the scores of a picture, a sound or a film together.
final class Scores {

    /// What an item without a word of metadata keeps of its overall score.
    private static final double BARE = .95;

    private Scores() {}

    /// The appraisal of an item. Overall is the probability that nothing is wrong with it, the faults being taken
    /// for independent; missing metadata costs at most 5 of 100 points, for that can be mended.
    static Appraisal appraisal(
            Score completeness, Score clarity, Score format, double metadata, Map<String, Double> measures) {
        var evidence = new ArrayList<Evidence>();
        evidence.addAll(completeness.evidence());
        evidence.addAll(clarity.evidence());
        evidence.addAll(format.evidence());
        evidence.add(Metadata.evidence(metadata));
        evidence.sort(Comparator.comparingDouble(Evidence::points));
        double sound = completeness.value() * clarity.value() * format.value() / (Score.BEST * Score.BEST);
        return new Appraisal(
                new QualityScores(
                        completeness.value(),
                        clarity.value(),
                        1,
                        format.value(),
                        metadata,
                        sound * (BARE + (1 - BARE) * metadata)),
                evidence,
                measures);
    }
}
