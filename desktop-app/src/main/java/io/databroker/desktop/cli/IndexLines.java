package io.databroker.desktop.cli;

import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.dedup.text.Resemblance;
import io.databroker.refinery.refine.dedup.text.Resemblance.NearCopy;
import io.databroker.refinery.refine.dedup.text.Resemblance.PartialCopy;
import io.databroker.refinery.refine.dedup.text.SimilarityIndex;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints what texts have in common with those of an index, and adds them to it.
final class IndexLines {

    private IndexLines() {}

    /// @param source names the texts' origin, so that texts of several files can be told apart
    static void print(Path folder, String source, Iterator<TextLines.Text> texts, RunContext context, Output output) {
        context.progress().phase("Comparing with the index", -1, "items");
        try (var index = SimilarityIndex.open(folder)) {
            index.add(
                    new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return texts.hasNext();
                        }

                        @Override
                        public SimilarityIndex.Text next() {
                            var text = texts.next();
                            return new SimilarityIndex.Text(source + "#" + text.id(), text.text());
                        }
                    },
                    context,
                    found -> output.jsonLine(line(found)));
        }
    }

    private static Map<String, Object> line(Resemblance found) {
        var line = new LinkedHashMap<String, Object>();
        switch (found) {
            case NearCopy copy -> {
                line.put("pair", List.of(copy.text(), copy.earlier()));
                line.put("method", copy.method());
                line.put("score", copy.score());
                line.put("threshold", copy.threshold());
            }
            case PartialCopy copy -> {
                line.put("partial", List.of(copy.text(), copy.earlier()));
                line.put("words", copy.words());
                line.put("of_earlier", copy.ofEarlier());
                line.put("of_text", copy.ofText());
                line.put("says", says(copy));
            }
        }
        return line;
    }

    private static String says(PartialCopy copy) {
        return String.format(
                Locale.ROOT,
                "%s contains %.0f %% of %s.",
                copy.text(),
                Math.floor(100 * copy.ofEarlier()),
                copy.earlier());
    }
}
