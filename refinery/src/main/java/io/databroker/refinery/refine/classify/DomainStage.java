package io.databroker.refinery.refine.classify;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import java.util.List;

/// Notes what an item is about. Texts in other languages than English are `general` with a low probability.
public final class DomainStage implements Stage {

    private static final double UNREAD = 0.2;

    public DomainStage(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return "domain";
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        String text = Texts.of(subject.content());
        Assessment assessment = subject.assessment();
        if (text.isBlank()) {
            return new Verdict.Keep(assessment);
        }
        String language = assessment.language();
        boolean readable = language.equals("en") || language.equals(LanguageShare.UNDETERMINED);
        Label label = readable
                ? DomainClassifier.shared().classify(text)
                : new Label("general", UNREAD, List.of("language " + language));
        return new Verdict.Keep(assessment.withDomain(label));
    }
}
