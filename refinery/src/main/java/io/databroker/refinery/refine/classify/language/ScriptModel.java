package io.databroker.refinery.refine.classify.language;

import java.lang.foreign.MemorySegment;

/// The models of all languages of one script, scoring words side by side. Sums are in steps of [DenseTable#STEP].
final class ScriptModel {

    private final Script script;
    private final Biases biases;
    private final DenseTable dense;
    private final SparseTable sparse;

    /// The models that begin at `start` of the table.
    ScriptModel(Script script, MemorySegment table, long start) {
        this.script = script;
        biases = new Biases(script.languages());
        dense = new DenseTable(table, start, script.languages().size());
        sparse = new SparseTable(table, dense.end());
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

    /// Adds the scores of a word by histories of up to two symbols to packed sums.
    ///
    /// @param word [Ngrams#START], letters in lower case, [Ngrams#END]
    /// @param length of the word with both marks
    void addShort(char[] word, int length, long[] packed) {
        if (!script.words()) {
            for (int i = 1; i < length - 1; i++) {
                addRow(Ngrams.extend(Ngrams.EMPTY, word[i]), packed);
            }
            return;
        }
        long two = Ngrams.extend(Ngrams.EMPTY, word[0]);
        long three = two;
        for (int i = 1; i < length; i++) {
            long one = Ngrams.extend(Ngrams.EMPTY, word[i]);
            three = Ngrams.extend(two, word[i]);
            if (i == 1 || !addRow(three, packed)) {
                long pair = Ngrams.extend(Ngrams.extend(Ngrams.EMPTY, word[i - 1]), word[i]);
                if (!addRow(pair, packed)) {
                    addRow(one, packed);
                }
            }
            two = Ngrams.extend(Ngrams.extend(Ngrams.EMPTY, word[i - 1]), word[i]);
        }
    }

    /// Adds what histories of three and four symbols change.
    void addLong(char[] word, int length, int[] sums, int from) {
        for (int start = 0; start + WordModel.DENSE <= length; start++) {
            long hash = Ngrams.EMPTY;
            int end = Math.min(length, start + Ngrams.LONGEST);
            for (int i = start; i < end; i++) {
                hash = Ngrams.extend(hash, word[i]);
                if (i - start + 1 >= WordModel.DENSE) {
                    sparse.addTo(sums, from, hash);
                }
            }
        }
    }

    void unpack(long[] packed, int[] sums, int from) {
        dense.unpack(packed, sums, from);
    }

    private boolean addRow(long hash, long[] packed) {
        long row = dense.row(hash);
        if (row >= 0) {
            dense.addTo(packed, row);
        }
        return row >= 0;
    }
}
