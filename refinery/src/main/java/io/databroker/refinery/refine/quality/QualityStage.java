package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.refine.quality.media.AudioQuality;
import io.databroker.refinery.refine.quality.media.ImageQuality;
import io.databroker.refinery.refine.quality.media.VideoQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scores every item, flags abusive passages in texts, and drops what scores too low or breaks a rule set.
///
/// Parameters: `min_overall` (default 0.3) and `min_completeness`, `min_clarity`, `min_format_validity`,
/// `min_metadata_quality` (default 0) are the least scores that are kept; `rules` names published rule sets
/// ([RuleSet#PUBLISHED]) that texts have to keep. A drop gives every score and every rule that failed.
public final class QualityStage implements Stage {

    private static final String ID = "quality";
    private static final double MIN_OVERALL = 0.3;

    private final QualityScores least;
    private final List<RuleSet> rules;

    public QualityStage(Parameters parameters) {
        parameters.only(
                "min_overall",
                "min_completeness",
                "min_clarity",
                "min_format_validity",
                "min_metadata_quality",
                "rules");
        least = new QualityScores(
                parameters.number("min_completeness", 0, 0, 1),
                parameters.number("min_clarity", 0, 0, 1),
                0,
                parameters.number("min_format_validity", 0, 0, 1),
                parameters.number("min_metadata_quality", 0, 0, 1),
                parameters.number("min_overall", MIN_OVERALL, 0, 1));
        rules = parameters.texts("rules", List.of()).stream()
                .map(QualityStage::ruleSet)
                .toList();
    }

    private static RuleSet ruleSet(String id) {
        RuleSet set = RuleSet.PUBLISHED.get(id);
        if (set == null) {
            throw new DataBrokerException(Sentence.of(
                    "rules_unknown",
                    "Stage {stage} knows no rule set '{name}'. It knows {names}.",
                    "stage",
                    ID,
                    "name",
                    id,
                    "names",
                    String.join(", ", RuleSet.PUBLISHED.keySet())));
        }
        return set;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        return switch (subject.content()) {
            case TextContent text -> {
                TextProfile profile = TextProfiler.profile(text.text());
                yield verdict(subject, TextQuality.appraise(profile, text.metadata()), profile);
            }
            case RecordContent row -> {
                String text = row.text();
                yield text.isBlank() ? verdict(subject, RecordQuality.appraise(row), null) : row(subject, row, text);
            }
            case ImageContent image -> verdict(subject, ImageQuality.appraise(image), null);
            case AudioContent sound -> verdict(subject, AudioQuality.appraise(sound), null);
            case VideoContent film -> verdict(subject, VideoQuality.appraise(film), null);
        };
    }

    private Verdict row(Subject subject, RecordContent row, String text) {
        TextProfile profile = TextProfiler.profile(text);
        Appraisal ofText = TextQuality.appraise(profile, Map.of());
        QualityScores scores = ofText.scores();
        double described = RecordQuality.described(row);
        var withColumns = new QualityScores(
                scores.completeness(), scores.clarity(), 1, scores.formatValidity(), described, scores.overall());
        return verdict(subject, new Appraisal(withColumns, ofText.evidence(), ofText.measures()), profile);
    }

    private Verdict verdict(Subject subject, Appraisal appraisal, @Nullable TextProfile profile) {
        Assessment assessment = subject.assessment()
                .withScores(appraisal.scores(), appraisal.evidence())
                .withMeasures(appraisal.measures())
                .withFindings(abuse(subject.content()));
        var reasons = new ArrayList<Reason>();
        below("overall", appraisal.scores().overall(), least.overall(), reasons);
        below("completeness", appraisal.scores().completeness(), least.completeness(), reasons);
        below("clarity", appraisal.scores().clarity(), least.clarity(), reasons);
        below("format_validity", appraisal.scores().formatValidity(), least.formatValidity(), reasons);
        below("metadata_quality", appraisal.scores().metadataQuality(), least.metadataQuality(), reasons);
        if (profile != null) {
            for (RuleSet set : rules) {
                for (Rule rule : set.broken(profile)) {
                    String code = set.id() + ":" + rule.feature().id();
                    reasons.add(new Reason(ID, code, rule.message(profile), rule.telling(profile)));
                }
            }
        }
        return reasons.isEmpty() ? new Verdict.Keep(assessment) : new Verdict.Drop(assessment, reasons);
    }

    private static void below(String score, double value, double limit, List<Reason> reasons) {
        if (value < limit) {
            String message = String.format(
                    Locale.ROOT, "The %s score is %.3f, less than %.3f.", score.replace('_', ' '), value, limit);
            Telling telling = Telling.of("less", "value", Rule.figure(value), "limit", Rule.figure(limit));
            reasons.add(new Reason(ID, "below_min_" + score, message, telling));
        }
    }

    private static List<Finding> abuse(Content content) {
        return switch (content) {
            case TextContent text -> Toxicity.find(text.text(), null);
            case RecordContent row -> {
                var findings = new ArrayList<Finding>();
                for (String field : row.textFields()) {
                    if (row.values().get(field) instanceof String text) {
                        findings.addAll(Toxicity.find(text, field));
                    }
                }
                yield findings;
            }
            case ImageContent image -> List.of();
            case AudioContent sound -> List.of();
            case VideoContent film -> List.of();
        };
    }
}
