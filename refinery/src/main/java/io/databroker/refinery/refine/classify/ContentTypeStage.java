package io.databroker.refinery.refine.classify;

import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;

/// Notes what kind of content a text is: conversation, instruction, article, reference, creative, review,
/// correspondence, code, table, list, log, form, or other.
public final class ContentTypeStage implements Stage {

    public ContentTypeStage(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return "content_type";
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        String text = Texts.of(subject.content());
        return new Verdict.Keep(
                text.isBlank()
                        ? subject.assessment()
                        : subject.assessment().withContentType(ContentTypes.of(subject.content(), text)));
    }
}
