package io.databroker.refinery.refine.compliance.licences;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.refine.compliance.Replacement;
import io.databroker.refinery.refine.compliance.SpanTreatment;
import java.util.List;
import java.util.Set;

/// Reports the terms that items carry, and drops those whose author refuses what the buyer wants.
///
/// Parameters: `action` (`report`, `drop`; reports unless told otherwise), `drop_types`, the findings that drop
/// an item (`opt_out`; also `all_rights_reserved` or SPDX identifiers such as `spdx:CC-BY-NC-4.0`).
public final class LicenceStage implements Stage {

    public static final String ID = "licences";

    private final SpanTreatment treatment;

    public LicenceStage(Parameters parameters) {
        parameters.only("action", "drop_types");
        String action = parameters.choice("action", "report", Set.of("report", "drop"));
        Set<String> dropped = Set.copyOf(parameters.texts("drop_types", List.of("opt_out")));
        treatment = new SpanTreatment(
                ID,
                "licence",
                action.equals("drop") ? Action.DROPPED : Action.REPORTED,
                (Finding finding) -> dropped.contains(finding.type()),
                Replacement.PLACEHOLDER);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        return treatment.apply(subject, (field, text) -> Licences.find(text), run.seed());
    }
}
