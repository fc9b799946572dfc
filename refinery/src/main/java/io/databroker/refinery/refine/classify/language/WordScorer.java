package io.databroker.refinery.refine.classify.language;

/// Walks over the words of a chunk and adds up their scores.
final class WordScorer {

    private static final int LONGEST_WORD = 60;

    private final ScriptModel model;
    private final CharSequence text;
    private final char[] word = new char[LONGEST_WORD + 2];

    WordScorer(ScriptModel model, CharSequence text) {
        this.model = model;
        this.text = text;
        word[0] = Ngrams.START;
    }

    /// Adds what short histories say to the sums of a chunk.
    void addShort(Chunk chunk) {
        for (int at = chunk.start(); at < chunk.end(); ) {
            int length = read(at, chunk);
            if (length > 0) {
                model.addShort(word, length + 2, chunk.sums());
            }
            at += Math.max(1, length);
        }
    }

    /// Adds what long histories change.
    void addLong(Chunk chunk) {
        for (int at = chunk.start(); at < chunk.end(); ) {
            int length = read(at, chunk);
            if (length > 0) {
                model.addLong(word, length + 2, chunk.sums());
            }
            at += Math.max(1, length);
        }
    }

    private int read(int from, Chunk chunk) {
        int length = 0;
        int most = Math.min(LONGEST_WORD, chunk.end() - from);
        while (length < most && Letters.kind(text.charAt(from + length)) == chunk.kind()) {
            word[++length] = Letters.lower(text.charAt(from + length - 1));
        }
        word[length + 1] = Ngrams.END;
        return length;
    }
}
