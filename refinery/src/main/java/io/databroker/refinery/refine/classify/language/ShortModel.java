package io.databroker.refinery.refine.classify.language;

/// The part of a [WordModel] that looks at up to three symbols.
///
/// @param logs log P(last symbol | symbols before) by n-gram
/// @param backOffs log of the share of what was never seen after a history
record ShortModel(Counts logs, Counts backOffs) {

    /// log P(last symbol | symbols before) for an n-gram, known or not.
    double logProbability(String ngram) {
        double log = logs.get(Ngrams.hash(ngram));
        if (log != 0) {
            return log;
        }
        if (ngram.length() == 1) {
            return WordModel.FLOOR;
        }
        return backOffs.get(Ngrams.hash(ngram.substring(0, ngram.length() - 1))) + logProbability(ngram.substring(1));
    }
}
