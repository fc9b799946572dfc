package io.databroker.refinery.refine.embed;

import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Scores how well a text belongs: to the domains that the seller names or, where none is named, to the rest of the
/// dataset. Items without a text keep the relevance they have.
///
/// Parameters: `domains`, words or sentences that name what the dataset is about; `min`, below which items are
/// dropped (default 0: none). A fifth of the overall score rests on relevance.
public final class RelevanceStage implements Stage {

    private static final double WEIGHT = 0.2;

    private final float[] centre;
    private final double min;

    /// @param sample texts of the dataset, asked for only where no domain is named
    public RelevanceStage(Parameters parameters, Supplier<List<String>> sample) {
        parameters.only("domains", "min");
        List<String> domains = parameters.texts("domains", List.of());
        this.min = parameters.number("min", 0, 0, 1);
        this.centre = domains.isEmpty()
                ? Relevance.centre(sample.get().stream().map(Relevance::sketch))
                : Relevance.centre(String.join(" ", domains));
    }

    @Override
    public String id() {
        return "relevance";
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        String text =
                switch (subject.content()) {
                    case TextContent content -> content.text();
                    case RecordContent row -> row.text();
                    case ImageContent _, AudioContent _, VideoContent _ -> "";
                };
        if (text.isBlank()) {
            return new Verdict.Keep(subject.assessment());
        }
        byte[] sketch = Relevance.sketch(text);
        double relevance = Relevance.score(sketch, centre);
        var evidence = new Evidence(
                "relevance", "cosine_to_centre", Relevance.cosine(sketch, centre), 100 * (relevance - 1), -1, -1, null);
        QualityScores before = subject.assessment().scores();
        var scores = before == null
                ? new QualityScores(1, 1, relevance, 1, 1, relevance)
                : before.withRelevance(relevance, before.overall() * (1 - WEIGHT + WEIGHT * relevance));
        var assessment = subject.assessment().withScores(scores, List.of(evidence));
        if (relevance < min) {
            String message = String.format(
                    Locale.ROOT, "It is off the subject: relevance %.2f, less than %.2f.", relevance, min);
            Telling telling = Telling.of(
                    "less",
                    "value",
                    String.format(Locale.ROOT, "%.2f", relevance),
                    "limit",
                    String.format(Locale.ROOT, "%.2f", min));
            return new Verdict.Drop(assessment, List.of(new Reason(id(), "off_subject", message, telling)));
        }
        return new Verdict.Keep(assessment);
    }
}
