package io.databroker.refinery.refine.compliance.policy;

import io.databroker.model.catalog.RefinementReport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a policy is held against.
///
/// @param report of the run that made the version
/// @param rightsAttested whether the seller attested the right to sell; null where nobody asked
/// @param licence SPDX expression that the seller chose; null where none was chosen
public record PolicyFacts(
        RefinementReport report,
        @Nullable Boolean rightsAttested,
        @Nullable String licence) {

    /// Findings of types that `wanted` admits which are still there; null where the stage that looks for them
    /// did not run.
    @Nullable
    Double residual(String stage, Predicate<String> wanted) {
        boolean ran =
                report.stages().stream().anyMatch(summary -> summary.stage().equals(stage));
        if (!ran) {
            return null;
        }
        double count = 0;
        for (var finding : report.findings().entrySet()) {
            count += wanted.test(finding.getKey()) ? finding.getValue().reported() : 0;
        }
        return count;
    }

    /// So many for each `items` items that were kept; null for null.
    @Nullable
    Double perItems(int items, @Nullable Double count) {
        return count == null ? null : items * count / Math.max(1, report.itemsPassed());
    }
}
