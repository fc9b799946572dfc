package io.databroker.refinery.refine.quality;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
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
import java.util.Map;
import java.util.TreeMap;

/// Counts the tokens of texts exactly, as `tokens_cl100k` and `tokens_o200k`.
///
/// Exact counting takes several times as long as everything that the quality stage measures, so it is a stage of
/// its own, for those who want it. Has no parameters.
public final class TokenStage implements Stage {

    private static final String ID = "tokens";

    private final Encoding cl100k;
    private final Encoding o200k;

    public TokenStage(Parameters parameters) {
        parameters.only();
        EncodingRegistry encodings = Encodings.newLazyEncodingRegistry();
        cl100k = encodings.getEncoding(EncodingType.CL100K_BASE);
        o200k = encodings.getEncoding(EncodingType.O200K_BASE);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        return switch (subject.content()) {
            case TextContent text -> count(subject, text.text());
            case RecordContent row -> count(subject, row.text());
            case ImageContent image -> new Verdict.Keep(subject.assessment());
            case AudioContent sound -> new Verdict.Keep(subject.assessment());
            case VideoContent film -> new Verdict.Keep(subject.assessment());
        };
    }

    private Verdict count(Subject subject, String text) {
        Map<String, Double> tokens = Map.of(
                "tokens_cl100k", (double) cl100k.countTokensOrdinary(text),
                "tokens_o200k", (double) o200k.countTokensOrdinary(text));
        return new Verdict.Keep(subject.assessment().withMeasures(new TreeMap<>(tokens)));
    }
}
