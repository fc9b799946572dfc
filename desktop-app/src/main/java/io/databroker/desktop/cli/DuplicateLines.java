package io.databroker.desktop.cli;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.dedup.text.TextDuplicates;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/// Prints the texts that say the same: verified pairs, then clusters.
final class DuplicateLines {

    private DuplicateLines() {}

    static void print(Iterator<TextLines.Text> texts, RunContext context, Output output) {
        var ids = new ArrayList<String>();
        Clusters found = TextDuplicates.find(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return texts.hasNext();
                    }

                    @Override
                    public String next() {
                        var text = texts.next();
                        ids.add(text.id());
                        return text.text();
                    }
                },
                context);
        for (Clusters.Pair pair : found.pairs()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("pair", List.of(ids.get((int) pair.a()), ids.get((int) pair.b())));
            line.put("method", pair.method());
            line.put("score", pair.score());
            line.put("threshold", pair.threshold());
            output.jsonLine(line);
        }
        for (Clusters.Cluster cluster : found.clusters()) {
            var members = new ArrayList<String>();
            members.add(ids.get((int) cluster.representative()));
            cluster.members().forEach(member -> members.add(ids.get((int) member.ordinal())));
            var line = new LinkedHashMap<String, Object>();
            line.put("cluster", members);
            line.put("representative", members.getFirst());
            output.jsonLine(line);
        }
    }
}
