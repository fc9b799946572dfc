package io.databroker.refinery.refine.classify.language;

import java.lang.foreign.MemorySegment;

/// The models of all languages of one script, scoring words side by side. Sums are in steps of [DenseTable#STEP].
final class ScriptModel {

    private final Script script;
    private final Biases biases;
    private final DenseTable dense;
    private final SparseTable sparse;
    private final int lanes;
    private final ThreadLocal<WordMemory> shortScores;
    private final ThreadLocal<WordMemory> longScores;

    /// The models that begin at `start` of the table.
    ScriptModel(Script script, MemorySegment table, long start) {
        this.script = script;
        biases = new Biases(script.languages());
        dense = new DenseTable(table, start, script.languages().size());
        sparse = new SparseTable(table, dense.end());
        lanes = DenseTable.lanes(script.languages().size());
        shortScores = ThreadLocal.withInitial(() -> new WordMemory(lanes, this::scoreShort));
        longScores = ThreadLocal.withInitial(() -> new WordMemory(lanes, this::scoreLong));
    }

    /// Position after these models.
    long end() {
        return sparse.end();
    }

    /// What to add to the scores of the languages.
    Biases biases() {
        return biases;
    }

    Script script() {
        return script;
    }

    /// Adds the scores of a word by histories of up to two symbols.
    ///
    /// @param word [Ngrams#START], letters in lower case, [Ngrams#END]
    /// @param length of the word with both marks, at most 256
    void addShort(char[] word, int length, int[] sums) {
        shortScores.get().add(word, length, sums);
    }

    /// Adds what histories of three and four symbols, and whole words, change.
    void addLong(char[] word, int length, int[] sums) {
        longScores.get().add(word, length, sums);
    }

    private void scoreShort(char[] word, int length, int[] sums) {
        long[] packed = new long[lanes / 4];
        long two = Ngrams.extend(Ngrams.EMPTY, word[0]);
        for (int i = 1; i < length; i++) {
            long one = Ngrams.extend(Ngrams.EMPTY, word[i]);
            long three = Ngrams.extend(two, word[i]);
            if (i == 1 || !addRow(three, packed)) {
                long pair = Ngrams.extend(Ngrams.extend(Ngrams.EMPTY, word[i - 1]), word[i]);
                if (!addRow(pair, packed)) {
                    addRow(one, packed);
                }
            }
            two = Ngrams.extend(Ngrams.extend(Ngrams.EMPTY, word[i - 1]), word[i]);
        }
        dense.unpack(packed, sums);
    }

    private void scoreLong(char[] word, int length, int[] sums) {
        for (int start = 0; start + WordModel.DENSE <= length; start++) {
            long hash = Ngrams.EMPTY;
            int end = Math.min(length, start + Ngrams.LONGEST);
            for (int i = start; i < end; i++) {
                hash = Ngrams.extend(hash, word[i]);
                if (i - start + 1 >= WordModel.DENSE) {
                    sparse.addTo(sums, hash);
                }
            }
        }
        if (length > Ngrams.LONGEST) {
            sparse.addTo(sums, Ngrams.hash(word, length));
        }
    }

    private boolean addRow(long hash, long[] packed) {
        long row = dense.row(hash);
        if (row >= 0) {
            dense.addTo(packed, row);
        }
        return row >= 0;
    }
}
