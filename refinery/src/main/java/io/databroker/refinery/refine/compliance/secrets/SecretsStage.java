package io.databroker.refinery.refine.compliance.secrets;

import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.refine.compliance.Replacement;
import io.databroker.refinery.refine.compliance.SpanTreatment;

/// Reports, redacts or drops items for the secrets in them.
///
/// Parameters: `action` (`report`, `redact`, `drop`; redacts unless told otherwise: `[SECRET]`),
/// `min_probability` in [0, 1] (.5).
public final class SecretsStage implements Stage {

    public static final String ID = "secrets";

    private final double leastProbability;
    private final SpanTreatment treatment;

    public SecretsStage(Parameters parameters) {
        parameters.only("action", "min_probability");
        leastProbability = parameters.number("min_probability", .5, 0, 1);
        Replacement replacement = (finding, value, seed) -> "[SECRET]";
        treatment = new SpanTreatment(ID, "secret", SpanTreatment.action(parameters), finding -> true, replacement);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        return treatment.apply(subject, (field, text) -> Secrets.find(text, leastProbability), run.seed());
    }
}
