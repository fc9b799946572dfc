package io.databroker.refinery.refine;

import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.store.Decisions;
import java.util.BitSet;
import java.util.List;

/// What the seller says about single items, as reasons.
final class SellersWord {

    static final String STAGE = "seller";
    static final String KEPT = "kept_by_seller";
    static final String DROPPED = "dropped_by_seller";

    private static final List<Reason> KEEP =
            List.of(new Reason(STAGE, KEPT, "Kept by the seller.", Telling.of("kept_by_seller")));
    private static final List<Reason> DROP =
            List.of(new Reason(STAGE, DROPPED, "Left out by the seller.", Telling.of("dropped_by_seller")));

    private final BitSet kept;
    private final BitSet dropped;

    SellersWord(Decisions decisions) {
        this.kept = decisions.kept();
        this.dropped = decisions.dropped();
    }

    /// Whether the seller keeps this item.
    boolean keeps(long ordinal) {
        return kept.get(Math.toIntExact(ordinal));
    }

    /// What the seller says of this item; nothing in most cases.
    List<Reason> of(long ordinal) {
        if (keeps(ordinal)) {
            return KEEP;
        }
        return dropped.get(Math.toIntExact(ordinal)) ? DROP : List.of();
    }
}
