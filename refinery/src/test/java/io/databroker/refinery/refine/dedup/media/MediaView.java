package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.dedup.ListView;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A handful of pictures, sounds or films as a grouping sees them.
record MediaView(List<? extends Content> contents) {

    Clusters group(Grouping grouping, Path scratch, int threads) {
        return new ListView(contents).group(grouping, ListView.run(scratch, threads));
    }

    /// The pairs found, written `a-b`.
    Set<String> pairs(Grouping grouping, Path scratch) {
        var names = new TreeSet<String>();
        for (Pair pair : group(grouping, scratch, 2).pairs()) {
            names.add(pair.a() + "-" + pair.b());
        }
        return names;
    }
}
