package io.databroker.refinery.refine.classify.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the models say of a line whose language is known, before biases.
///
/// @param script index in [Script#SHARED]
/// @param lane of its language
/// @param letters how many
/// @param scores by lane, in nats
record LabelledLine(int script, int lane, int letters, double[] scores) {

    /// Scores a line with the models of its language's script, or gives null where it has no letter of that script.
    static @Nullable LabelledLine of(String text, int script, int lane, ScriptModel model) {
        List<Chunk> chunks = new Chunker(text)
                .chunks().stream().filter(chunk -> chunk.kind() == script + 1).toList();
        if (chunks.isEmpty()) {
            return null;
        }
        var scorer = new WordScorer(model, text);
        double[] scores = new double[model.script().languages().size()];
        int letters = 0;
        for (Chunk chunk : chunks) {
            scorer.addShort(chunk);
            scorer.addLong(chunk);
            letters += chunk.letters();
            for (int i = 0; i < scores.length; i++) {
                scores[i] += chunk.sums()[i] * DenseTable.STEP;
            }
        }
        return new LabelledLine(script, lane, letters, scores);
    }
}
