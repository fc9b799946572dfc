package io.databroker.refinery.refine.normalise;

import io.databroker.model.catalog.Reason;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Puts texts, and the text fields of records, right without losing anything that a reader sees: Unicode form NFC,
/// line ends, control and invisible characters, white space at line ends, UTF-8 read as Latin-1, HTML entities.
///
/// Keeps what was right as it is. Has no parameters.
public final class NormaliseStage implements Stage {

    private static final String ID = "normalise";

    public NormaliseStage(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        return switch (subject.content()) {
            case TextContent text -> text(subject, text);
            case RecordContent row -> record(subject, row);
            case ImageContent unused -> new Verdict.Keep(subject.assessment());
            case AudioContent unused -> new Verdict.Keep(subject.assessment());
            case VideoContent unused -> new Verdict.Keep(subject.assessment());
        };
    }

    private static Verdict text(Subject subject, TextContent content) {
        var repairs = new Repairs();
        String text = Normaliser.normalise(content.text(), repairs);
        return verdict(subject, new TextContent(text, content.metadata()), repairs);
    }

    private static Verdict record(Subject subject, RecordContent content) {
        var repairs = new Repairs();
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>(content.values());
        for (String field : content.textFields()) {
            if (values.get(field) instanceof String text) {
                values.put(field, Normaliser.normalise(text, repairs));
            }
        }
        return verdict(subject, new RecordContent(values, content.textFields()), repairs);
    }

    private static Verdict verdict(Subject subject, Content content, Repairs repairs) {
        List<Reason> reasons = repairs.reasons(ID);
        return reasons.isEmpty()
                ? new Verdict.Keep(subject.assessment())
                : new Verdict.Change(subject.assessment(), content, reasons);
    }
}
