package io.databroker.refinery.refine.compliance.policy;

import io.databroker.model.catalog.Finding.Action;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.refine.compliance.Replacement;
import io.databroker.refinery.refine.compliance.SpanTreatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Reports or drops items that hold passages of benchmark texts, so that a model trained on them is not tested
/// on what it has read.
///
/// Parameters: `files`, text files of the benchmarks, which the seller supplies; `action` (`report`, `drop`;
/// drops unless told otherwise).
public final class BenchmarkStage implements Stage {

    public static final String ID = "benchmarks";

    /// The type of its findings.
    public static final String FINDING = "benchmark_passage";

    private final BenchmarkIndex index = new BenchmarkIndex();
    private final SpanTreatment treatment;

    public BenchmarkStage(Parameters parameters) {
        parameters.only("files", "action");
        String action = parameters.choice("action", "drop", Set.of("report", "drop"));
        for (String file : parameters.texts("files", List.of())) {
            try {
                index.add(Files.readString(Path.of(file)));
            } catch (IOException unreadable) {
                throw new DataBrokerException(
                        "Cannot read the benchmark file " + file + ". Name a text file in UTF-8.", unreadable);
            }
        }
        if (index.isEmpty()) {
            throw new DataBrokerException(
                    "Stage " + ID + " needs 'files' with benchmark texts of 13 words at least to compare with.");
        }
        treatment = new SpanTreatment(
                ID,
                "benchmark",
                action.equals("drop") ? Action.DROPPED : Action.REPORTED,
                finding -> true,
                Replacement.PLACEHOLDER);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        return treatment.apply(subject, (field, text) -> index.find(text), run.seed());
    }
}
