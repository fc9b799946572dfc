package io.databroker.refinery.refine;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reports of finished runs, as the seller's decisions of the moment have it.
public final class RunReports {

    private final ItemStore items;
    private final Decoder decoder;
    private final int threads;

    /// @param threads that read rows where a report is written anew
    public RunReports(ItemStore items, Decoder decoder, int threads) {
        this.items = items;
        this.decoder = decoder;
        this.threads = threads;
    }

    /// The report of a finished run as it is stored.
    ///
    /// @throws DataBrokerException where the run has not finished
    public static RefinementReport of(RunState run) {
        String stored = run.report();
        if (stored == null) {
            throw new DataBrokerException("Run " + run.id() + " has not finished, so it has no report yet.");
        }
        return Json.MAPPER.readValue(stored, RefinementReport.class);
    }

    /// The run with a report that takes all decisions into account: the stored one, or where the seller has
    /// decided otherwise since it was written a new one, stored in its place. That costs a pass over the results
    /// and the rows of tables.
    ///
    /// @throws DataBrokerException where the run has not finished
    public RunState current(RunState run) {
        @Nullable Digest decisions = items.decisions().digest().orElse(null);
        if (run.finished() && Objects.equals(decisions, run.decisions())) {
            return run;
        }
        RefinementReport before = of(run);
        RefinementReport now = new Reporter(items, items.results(run.id()), decoder, threads, Progress.NONE)
                .report(
                        Recipe.parse(run.recipe()),
                        new ReportSubject(before.dataset(), before.program()),
                        Digest.ofHex(before.inputDigest()),
                        (_, _) -> {});
        items.runs().finish(run.id(), Json.MAPPER.writeValueAsString(now), decisions);
        return items.runs().find(run.id()).orElseThrow();
    }
}
