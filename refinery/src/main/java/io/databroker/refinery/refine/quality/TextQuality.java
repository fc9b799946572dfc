package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;

import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.QualityScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Appraises a text: profile, calibrated scores, and the features that cost points.
public final class TextQuality {

    private static final Map<TextKind, TextModel> MODELS = TextModel.shipped();
    private static final double LEAST_POINTS = 0.5;

    private TextQuality() {}

    /// @param metadata what the document says of itself; empty where it says nothing
    public static Appraisal appraise(String text, Map<String, String> metadata) {
        return appraise(TextProfiler.profile(text), metadata);
    }

    static Appraisal appraise(TextProfile profile, Map<String, String> metadata) {
        TextModel model = model(profile);
        var evidence = new ArrayList<Evidence>();
        for (Aspect aspect : List.of(Aspect.COMPLETENESS, Aspect.CLARITY, Aspect.FORMAT_VALIDITY)) {
            double cost = model.cost(aspect, profile);
            for (Term term : model.terms(aspect)) {
                charge(model, aspect, term, cost, profile, evidence);
            }
        }
        evidence.sort(Comparator.comparingDouble(Evidence::points).thenComparing(Evidence::feature));
        var scores = new QualityScores(
                probability(Aspect.COMPLETENESS, profile),
                probability(Aspect.CLARITY, profile),
                1,
                probability(Aspect.FORMAT_VALIDITY, profile),
                MetadataQuality.score(metadata),
                overall(profile));
        return new Appraisal(scores, evidence, measures(profile));
    }

    /// The overall score alone.
    public static double overall(TextProfile profile) {
        return probability(Aspect.OVERALL, profile);
    }

    private static double probability(Aspect aspect, TextProfile profile) {
        double words = profile.value(WORDS);
        TextModel model = model(profile);
        return words == 0 ? 0 : model.probability(aspect, model.cost(aspect, profile), words);
    }

    private static TextModel model(TextProfile profile) {
        return Objects.requireNonNull(MODELS.get(TextKind.of(profile)));
    }

    /// The points that the term takes from its aspect: how much higher the score would be without its cost.
    private static void charge(
            TextModel model, Aspect aspect, Term term, double cost, TextProfile profile, List<Evidence> evidence) {
        double own = term.cost(profile);
        if (own <= 0) {
            return;
        }
        double words = profile.value(WORDS);
        double points = 100 * (model.probability(aspect, cost, words) - model.probability(aspect, cost - own, words));
        if (points > -LEAST_POINTS) {
            return;
        }
        TextFeature feature = term.feature();
        evidence.add(new Evidence(
                aspect.id(),
                feature.id(),
                profile.value(feature),
                points,
                profile.start(feature),
                profile.end(feature),
                Remedy.of(term, profile)));
    }

    private static Map<String, Double> measures(TextProfile profile) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("chars", profile.value(CHARS));
        measures.put("words", profile.value(WORDS));
        measures.put("sentences", profile.value(SENTENCES));
        measures.put("lines", profile.value(LINES));
        if (profile.value(WORDS) > 0 && profile.value(STOP_WORD_SHARE) > 0.2) {
            measures.put("reading_grade", readingGrade(profile));
        }
        return measures;
    }

    /// Flesch-Kincaid grade level, for English.
    private static double readingGrade(TextProfile profile) {
        double words = profile.value(WORDS);
        double grade =
                0.39 * words / Math.max(1, profile.value(SENTENCES)) + 11.8 * profile.value(SYLLABLES) / words - 15.59;
        return Math.max(0, grade);
    }
}
