package io.databroker.refinery.refine.classify.language;

import io.databroker.model.catalog.LanguageShare;
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
import java.util.Set;

/// Notes the languages of an item and, where the recipe allows only some, drops the others.
///
/// Parameters: `allow`, a list of ISO 639-1 codes, by default every language; `min_confidence`, the least
/// confidence in [0, 1] below which a language is reported as `und`, 0.15 by default. An item that is mostly `und`
/// is only dropped where `allow` is given and does not list `und`; an item without text never is.
public final class LanguageStage implements Stage {

    private final Set<String> allow;
    private final double minConfidence;

    public LanguageStage(Parameters parameters) {
        parameters.only("allow", "min_confidence");
        allow = Set.copyOf(parameters.texts("allow", List.of()));
        minConfidence = parameters.number("min_confidence", 0.15, 0, 1);
    }

    @Override
    public String id() {
        return "language";
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        String text =
                switch (subject.content()) {
                    case TextContent content -> content.text();
                    case RecordContent content -> content.text();
                    case ImageContent _, AudioContent _, VideoContent _ -> "";
                };
        if (text.isBlank()) {
            return new Verdict.Keep(subject.assessment());
        }
        List<LanguageShare> shares = LanguageIdentifier.shared().identify(text).stream()
                .map(share -> share.confidence() >= minConfidence
                        ? share
                        : new LanguageShare(LanguageShare.UNDETERMINED, share.share(), share.confidence()))
                .toList();
        var assessment = subject.assessment().withLanguages(shares);
        String code = assessment.language();
        if (allow.isEmpty() || allow.contains(code)) {
            return new Verdict.Keep(assessment);
        }
        String message = String.format(
                Locale.ROOT,
                "Written in %s (share %.2f, confidence %.2f); allowed: %s.",
                code,
                shares.getFirst().share(),
                shares.getFirst().confidence(),
                String.join(", ", allow.stream().sorted().toList()));
        return new Verdict.Drop(
                assessment, List.of(new Reason(id(), "other_language", message, telling(shares.getFirst()))));
    }

    private Telling telling(LanguageShare first) {
        return Telling.of(
                "language",
                "language",
                first.code(),
                "share",
                String.format(Locale.ROOT, "%.2f", first.share()),
                "allowed",
                String.join(",", allow.stream().sorted().toList()));
    }
}
