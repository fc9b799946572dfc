package io.databroker.refinery.refine.dedup.records;

import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.dedup.Clustering;
import io.databroker.refinery.refine.dedup.records.Families.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Rows about the same person, firm or thing, where values were mistyped, left out or swapped.
///
/// Rows are compared within their table ([Tables]). Columns are chosen by what they hold ([Table]), candidates are
/// rows with values in common ([Blocks]), the
/// weight of each agreement is learned from the rows ([Linkage]), and families are joined by average linkage
/// ([Families]). Tables of measurements, logs, and tables whose values say too little about who is who have no
/// near records.
public final class NearRecords implements Grouping {

    private static final int BATCH = 1 << 10;
    private static final int LEAST_ROWS = 3;

    private final double threshold;

    /// @param parameters `probability` that a pair must reach, in [0.1, 1], by default 0.5
    public NearRecords(Parameters parameters) {
        this.threshold = parameters.only("probability").number("probability", .5, .1, 1);
    }

    @Override
    public String id() {
        return "near_records";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        return subject.content() instanceof RecordContent row ? RecordSketch.of(subject.item(), row) : null;
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        var pairs = new ArrayList<Pair>();
        Tables.of(all).forEach(table -> pairs.addAll(pairs(table, run)));
        return Clustering.around("record", pairs, all);
    }

    private List<Pair> pairs(Table table, RunContext run) {
        if (table.rows() < LEAST_ROWS || table.columns().isEmpty()) {
            return List.of();
        }
        run.progress().phase("Looking for similar rows", table.columns().size(), "columns");
        long[] candidates = new Blocks(table, run.progress()).pairs();
        if (candidates.length == 0) {
            return List.of();
        }
        var linkage = new Linkage(table, candidates, run.seed());
        List<Tie> probable = probable(linkage, candidates, run);
        return new Families(linkage, threshold)
                .join(probable).stream().map(tie -> tie.pair(table, threshold)).toList();
    }

    private List<Tie> probable(Linkage linkage, long[] candidates, RunContext run) {
        run.progress().phase("Comparing similar rows", candidates.length, "pairs");
        var probable = new ConcurrentLinkedQueue<Tie>();
        Workers.forEach((candidates.length + BATCH - 1) / BATCH, run.threads(), batch -> {
            run.progress().checkpoint();
            int end = Math.min(candidates.length, (batch + 1) * BATCH);
            for (int i = batch * BATCH; i < end; i++) {
                int a = Linkage.first(candidates[i]);
                int b = Linkage.second(candidates[i]);
                double probability = linkage.probability(a, b);
                if (probability >= threshold) {
                    probable.add(Tie.direct(a, b, probability));
                }
            }
            run.progress().advance(end - (long) batch * BATCH);
        });
        return new ArrayList<>(probable);
    }
}
