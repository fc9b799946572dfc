package io.databroker.refinery.refine.classify.language;

import io.databroker.refinery.refine.classify.language.LetterCounts.Ngram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/// A model of the words of one language.
///
/// **Word edges.** The letter counts know nothing of where words begin and end, but they imply it: what follows
/// `that` inside words, subtracted from how often `that` occurs, is how often a word ends there. In the same way
/// come the counts of beginnings and of whole short words. Edges are worth several points of accuracy on single
/// words.
///
/// **Smoothing.** P(c | h), with h the up to four symbols before, is interpolated by absolute discounting:
/// (max(n(hc) - D, 0) + D t(h) P(c | h')) / n(h), t(h) the number of different symbols seen after h, h' the history
/// without its first symbol (Chen and Goodman, 1998).
///
/// **Weights.** Above [#DENSE] symbols the model is made additive: the n-gram g = hc weighs log P(c | h) - log
/// b(h) - log P(c | h') + log b(g), with b(h) = D t(h) / n(h) the share of what was never seen after h. The sum
/// over all n-grams of a word that the language knows is then exactly what the longer histories add to its
/// log-probability, without a search for the longest match, and n-grams that weigh little can be left out.
final class WordModel {

    /// Symbols of the longest n-gram whose probability is kept as it is.
    static final int DENSE = 3;

    /// Log-probability of a letter that the language does not have.
    static final double FLOOR = Math.log(1e-6);

    private static final String START = String.valueOf(Ngrams.START);
    private static final String END = String.valueOf(Ngrams.END);
    private static final double DISCOUNT = 0.75;

    private final List<List<Ngram>> marked = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final Counts totals = new Counts();
    private final Counts logs = new Counts();
    private double symbols;

    /// Receives the weight of an n-gram, in nats, and its occurrences per symbol of running text.
    interface WeightVisitor {
        void visit(long hash, double weight, double frequency);
    }

    WordModel(LetterCounts letters) {
        for (int order = 0; order <= Ngrams.LONGEST; order++) {
            marked.add(new ArrayList<>());
        }
        markEdges(letters);
        for (List<Ngram> ngrams : marked) {
            for (Ngram ngram : ngrams) {
                if (ngram.text().length() == 1) {
                    symbols += ngram.count();
                } else {
                    totals.add(ngram.history(), ngram.count(), 1);
                }
            }
        }
        marked.forEach(
                order -> weights.add(order.stream().mapToDouble(this::smooth).toArray()));
    }

    /// Visits the n-grams of up to [#DENSE] symbols, with their occurrences per symbol.
    void forEachDense(ObjDoubleConsumer<String> visitor) {
        for (List<Ngram> ngrams : marked.subList(1, DENSE + 1)) {
            ngrams.forEach(ngram -> visitor.accept(ngram.text(), ngram.count() / symbols));
        }
    }

    /// The part of the model that looks at up to [#DENSE] symbols.
    ShortModel dense() {
        var shortLogs = new Counts();
        var shortBackOffs = new Counts();
        for (List<Ngram> ngrams : marked.subList(1, DENSE + 1)) {
            for (Ngram ngram : ngrams) {
                shortLogs.add(ngram.hash(), logs.get(ngram.hash()));
                shortBackOffs.add(ngram.hash(), ngram.text().length() < DENSE ? backOff(totals.slot(ngram.hash())) : 0);
            }
        }
        long start = Ngrams.hash(START);
        shortBackOffs.add(start, backOff(totals.slot(start)));
        return new ShortModel(shortLogs, shortBackOffs);
    }

    /// Visits what longer histories add.
    void forEachWeight(WeightVisitor visitor) {
        for (int order = DENSE; order <= Ngrams.LONGEST; order++) {
            for (int i = 0; i < marked.get(order).size(); i++) {
                Ngram ngram = marked.get(order).get(i);
                visitor.visit(ngram.hash(), weights.get(order)[i], ngram.count() / symbols);
            }
        }
    }

    /// Keeps the n-gram's log-probability for longer ones, and gives its weight.
    private double smooth(Ngram ngram) {
        int order = ngram.text().length();
        if (order == 1) {
            logs.add(ngram.hash(), Math.log(ngram.count() / symbols));
            return 0;
        }
        double log = logs.get(Ngrams.hash(ngram.text().substring(1)));
        int history = totals.slot(ngram.history());
        double shorter = backOff(history) + (log == 0 ? FLOOR : log);
        double discounted = Math.max(0, ngram.count() - DISCOUNT) / totals.value(history);
        double smoothed = Math.min(Math.log(discounted + Math.exp(shorter)), -1e-9);
        if (order < Ngrams.LONGEST) {
            logs.add(ngram.hash(), smoothed);
        }
        double unseen = order < Ngrams.LONGEST ? backOff(totals.slot(ngram.hash())) : 0;
        return (order == DENSE ? 0 : smoothed - shorter) + unseen;
    }

    private double backOff(int history) {
        double total = totals.value(history);
        return total == 0 ? 0 : Math.log(Math.min(1, DISCOUNT * totals.kinds(history) / total));
    }

    private void markEdges(LetterCounts letters) {
        var before = new Counts();
        var after = new Counts();
        var around = new Counts();
        for (List<Ngram> ngrams : letters.ngrams()) {
            for (Ngram ngram : ngrams) {
                String text = ngram.text();
                if (text.length() > 1) {
                    before.add(Ngrams.hash(text.substring(1)), ngram.count());
                    after.add(ngram.history(), ngram.count());
                }
                if (text.length() > 2) {
                    around.add(Ngrams.hash(text.substring(1, text.length() - 1)), ngram.count());
                }
            }
        }
        double words = 0;
        for (List<Ngram> ngrams : letters.ngrams()) {
            for (Ngram ngram : ngrams) {
                String text = ngram.text();
                mark("", text, "", ngram.count());
                if (text.length() == Ngrams.LONGEST) {
                    continue;
                }
                double starts = ngram.count() - before.get(ngram.hash());
                double ends = ngram.count() - after.get(ngram.hash());
                mark(START, text, "", starts);
                mark("", text, END, ends);
                mark(START, text, END, starts + ends - ngram.count() + around.get(ngram.hash()));
                words += text.length() == 1 ? starts : 0;
            }
        }
        mark("", "", END, words);
    }

    private void mark(String start, String text, String end, double count) {
        int length = start.length() + text.length() + end.length();
        if (count > 0.5 && length <= Ngrams.LONGEST) {
            marked.get(length).add(new Ngram(start + text + end, count));
        }
    }
}
