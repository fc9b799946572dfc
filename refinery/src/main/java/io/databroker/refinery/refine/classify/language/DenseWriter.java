package io.databroker.refinery.refine.classify.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the probabilities of short n-grams in all languages of a script, in the form that [DenseTable] reads.
final class DenseWriter {

    /// N-grams that no language has more often than this, per symbol, are left to the shorter ones inside them.
    private static final double LEAST_FREQUENCY = 2e-6;

    private final List<ShortModel> models = new ArrayList<>();
    private final Map<String, Double> frequencies = new HashMap<>();
    private final int lanes;

    DenseWriter(int languages) {
        lanes = DenseTable.lanes(languages);
    }

    /// Adds the next language.
    void add(WordModel model) {
        models.add(model.dense());
        model.forEachDense((ngram, frequency) -> frequencies.merge(ngram, frequency, Math::max));
    }

    void write(DataOutputStream out) throws IOException {
        List<String> rows = frequencies.entrySet().stream()
                .filter(entry -> entry.getKey().length() < WordModel.DENSE || entry.getValue() > LEAST_FREQUENCY)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        long[] slots = new long[Integer.highestOneBit(rows.size()) * 4];
        for (int row = 0; row < rows.size(); row++) {
            long key = Ngrams.key(Ngrams.hash(rows.get(row)));
            int slot = (int) key & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = key << DenseTable.ROW_BITS | row + 1;
        }
        out.writeInt(slots.length);
        out.writeInt(rows.size());
        for (long slot : slots) {
            out.writeLong(slot);
        }
        for (String row : rows) {
            for (int lane = 0; lane < lanes; lane++) {
                out.writeByte(lane < models.size() ? steps(models.get(lane).logProbability(row)) : 0);
            }
        }
    }

    private static int steps(double log) {
        return Math.clamp(Math.round((log - WordModel.FLOOR) / DenseTable.STEP), 0, 255);
    }
}
