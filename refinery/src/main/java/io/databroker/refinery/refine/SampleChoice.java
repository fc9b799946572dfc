package io.databroker.refinery.refine;

import io.databroker.model.catalog.Label;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Chooses the items that a report shows: a few of every stratum (verdict, modality, domain), by smallest digest,
/// so that the choice is spread, does not depend on order and stays the same when other items come and go.
final class SampleChoice {

    private static final int MOST = 20;
    private static final int A_STRATUM = 4;

    private final TreeMap<String, TreeSet<Candidate>> strata = new TreeMap<>();

    void offer(Item item, ItemResult result, boolean kept) {
        Label domain = result.assessment().domain();
        String stratum =
                (kept ? "a kept " : "b dropped ") + item.modality() + " " + (domain == null ? "" : domain.name());
        TreeSet<Candidate> chosen = strata.computeIfAbsent(
                stratum,
                _ -> new TreeSet<>(Comparator.comparing((Candidate c) -> c.item.sha256())
                        .thenComparingLong(c -> c.item.ordinal())));
        chosen.add(new Candidate(item, result, kept));
        if (chosen.size() > A_STRATUM) {
            chosen.pollLast();
        }
    }

    /// At most twenty, taken from the strata in turns.
    List<Candidate> chosen() {
        var chosen = new ArrayList<Candidate>();
        for (int round = 0; round < A_STRATUM; round++) {
            for (TreeSet<Candidate> stratum : strata.values()) {
                if (chosen.size() < MOST && !stratum.isEmpty()) {
                    chosen.add(stratum.pollFirst());
                }
            }
        }
        return chosen;
    }

    record Candidate(Item item, ItemResult result, boolean kept) {}
}
