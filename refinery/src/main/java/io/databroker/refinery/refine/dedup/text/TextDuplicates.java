package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.dedup.CanonicalDuplicates;
import io.databroker.refinery.refine.dedup.Clustering;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;

/// Duplicates among texts that come as a stream of any size: the same text in other bytes, and near duplicates.
///
/// The texts go to a scratch file as they come, so that memory stays bounded: about 150 bytes for each.
public final class TextDuplicates {

    private TextDuplicates() {}

    /// Finds them.
    ///
    /// @param texts numbered from 0 in the order in which they come
    /// @param run its scratch folder needs room for all texts and 330 bytes for each
    /// @return tier `near`; pairs of method `canonical_sha256`, `edit_ratio` and `containment`
    public static Clusters find(Iterator<String> texts, RunContext run) {
        try (var spool = new Spool(run.scratch().resolve("spooled.texts"))) {
            run.progress().phase("Reading texts", -1, "items");
            while (texts.hasNext()) {
                run.progress().checkpoint();
                spool.append(texts.next().getBytes(StandardCharsets.UTF_8));
                run.progress().advance(1);
            }
            spool.complete();
            return find(spool, run);
        }
    }

    private static Clusters find(Spool spool, RunContext run) {
        var canonical = new CanonicalDuplicates(Parameters.none("canonical_duplicates"));
        var near = new NearText(Parameters.none("near_text"));
        var pairs = new ArrayList<Pair>();
        try (var sketched = SpooledTexts.sketched(spool, canonical, run)) {
            pairs.addAll(canonical.group(sketched, run).pairs());
        }
        try (var sketched = SpooledTexts.sketched(spool, near, run)) {
            pairs.addAll(near.group(sketched, run).pairs());
            return Clustering.around("near", pairs, sketched);
        }
    }
}
