package io.databroker.refinery.refine.dedup;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;

/// Items with the same bytes, by SHA-256.
public final class ExactDuplicates implements Grouping {

    /// @param parameters none
    public ExactDuplicates(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return "exact_duplicates";
    }

    @Override
    public byte[] sketch(Subject subject, RunContext run) {
        return subject.item().sha256().bytes();
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        return EqualSketches.cluster("exact", "sha256", all);
    }
}
