package io.databroker.refinery.refine.classify.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Finds the language of each chunk of one script, and where it changes.
///
/// The likeliest sequence of languages (Viterbi), where each change costs [#CHANGE] nats: a stray foreign name does
/// not make a text bilingual, a foreign sentence does.
final class Spans {

    /// Cost of a change of language, in nats.
    private static final double CHANGE = 20;

    /// Lead of the first language over the second, in nats, after which the long n-grams are not asked.
    private static final double DECIDED = 18;

    /// Lead of another language in one chunk, in nats, after which the long n-grams are asked.
    private static final double DOUBT = 4;

    private static final int MOST_CANDIDATES = 6;

    /// All that one language was found for.
    ///
    /// @param code of the language
    /// @param letters how many
    /// @param weight of its letters, see [Chunk#weight]
    /// @param confidence calibrated
    /// @param meanLog mean log-probability of a letter, in nats
    record Part(String code, int letters, double weight, double confidence, double meanLog) {}

    private final ScriptModel model;
    private final CharSequence text;
    private final List<Chunk> chunks;
    private final Biases biases;
    private final double[] biasPerLetter;
    private final int lanes;

    Spans(ScriptModel model, CharSequence text, List<Chunk> chunks) {
        this.model = model;
        this.text = text;
        this.chunks = chunks;
        biases = model.biases();
        lanes = model.script().languages().size();
        biasPerLetter = new double[lanes];
        int letters = letters(chunks);
        for (int lane = 0; lane < lanes; lane++) {
            biasPerLetter[lane] = biases.of(lane, letters) / letters;
        }
    }

    /// The languages, in order of their lanes.
    List<Part> parts() {
        var scorer = new WordScorer(model, text);
        chunks.forEach(scorer::addShort);
        double[] total = total(chunks);
        int[] order = best(total, 2);
        if (total[order[0]] - total[order[1]] < DECIDED || mixed(order[0], DOUBT)) {
            chunks.forEach(scorer::addLong);
            total = total(chunks);
        }
        int best = best(total, 1)[0];
        if (!mixed(best, CHANGE)) {
            return List.of(part(best, chunks, total));
        }
        int[] path = likeliest(candidates(total));
        List<Part> parts = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            List<Chunk> own = new ArrayList<>();
            for (int i = 0; i < path.length; i++) {
                if (path[i] == lane) {
                    own.add(chunks.get(i));
                }
            }
            if (!own.isEmpty()) {
                parts.add(part(lane, own, total(own)));
            }
        }
        return parts;
    }

    /// Whether some chunk speaks clearly against the language that is best for all.
    private boolean mixed(int best, double lead) {
        for (Chunk chunk : chunks) {
            if (score(chunk, best(chunk)) - score(chunk, best) > lead) {
                return true;
            }
        }
        return false;
    }

    private int[] candidates(double[] total) {
        var candidates = new TreeSet<Integer>();
        for (int lane : best(total, 2)) {
            candidates.add(lane);
        }
        for (Chunk chunk : chunks) {
            if (candidates.size() < MOST_CANDIDATES) {
                candidates.add(best(chunk));
            }
        }
        return candidates.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] likeliest(int[] candidates) {
        double[] score = new double[candidates.length];
        int[][] from = new int[chunks.size()][candidates.length];
        for (int i = 0; i < chunks.size(); i++) {
            int stay = best(score, 1)[0];
            double[] next = new double[candidates.length];
            for (int c = 0; c < candidates.length; c++) {
                boolean change = score[stay] - CHANGE > score[c];
                from[i][c] = change ? stay : c;
                next[c] = (change ? score[stay] - CHANGE : score[c]) + score(chunks.get(i), candidates[c]);
            }
            score = next;
        }
        int[] path = new int[chunks.size()];
        int at = best(score, 1)[0];
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = candidates[at];
            at = from[i][at];
        }
        return path;
    }

    private Part part(int lane, List<Chunk> own, double[] total) {
        int letters = letters(own);
        double temperature = Biases.temperature(letters);
        double sum = 0;
        for (int other = 0; other < lanes; other++) {
            sum += Math.exp((total[other] - total[lane]) * temperature);
        }
        double weight = own.stream().mapToDouble(Chunk::weight).sum();
        double log = own.stream().mapToInt(chunk -> chunk.sums()[lane]).sum() * DenseTable.STEP;
        int symbols = letters + own.stream().mapToInt(Chunk::words).sum();
        return new Part(
                model.script().languages().get(lane), letters, weight, 1 / sum, log / symbols + WordModel.FLOOR);
    }

    private double[] total(List<Chunk> some) {
        int letters = letters(some);
        double[] total = new double[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            int sum = 0;
            for (Chunk chunk : some) {
                sum += chunk.sums()[lane];
            }
            total[lane] = sum * DenseTable.STEP + biases.of(lane, letters);
        }
        return total;
    }

    private static int letters(List<Chunk> some) {
        return some.stream().mapToInt(Chunk::letters).sum();
    }

    /// The score of one chunk, with its part of the bias of the whole text.
    private double score(Chunk chunk, int lane) {
        return chunk.sums()[lane] * DenseTable.STEP + biasPerLetter[lane] * chunk.letters();
    }

    private int best(Chunk chunk) {
        int best = 0;
        for (int lane = 1; lane < lanes; lane++) {
            best = score(chunk, lane) > score(chunk, best) ? lane : best;
        }
        return best;
    }

    private static int[] best(double[] total, int count) {
        int[] order = new int[Math.min(count, total.length)];
        double[] left = total.clone();
        for (int i = 0; i < order.length; i++) {
            for (int lane = 1; lane < left.length; lane++) {
                order[i] = left[lane] > left[order[i]] ? lane : order[i];
            }
            left[order[i]] = Double.NEGATIVE_INFINITY;
        }
        return order;
    }
}
