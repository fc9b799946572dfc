package io.databroker.refinery.refine.compliance.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One text, read by the tagger.
///
/// Most of a text is never scored: reading begins at a token that calls (a word with a capital, a known name) and
/// goes on to both sides for as long as a token may be something. The likeliest labels of such a stretch are the
/// findings. Linear in the length of the text. Confined to one thread.
final class Reading {

    private static final int LABELS = Tagger.LABELS;

    /// The labels with which a span begins, and those with which it goes on, as masks.
    private static final int BEGINS = 0xAAAA;

    private static final int INSIDES = 0x5554;

    /// Tokens read before one that calls, and from it on, at most.
    private static final int BEFORE = 8;

    private static final int LONGEST = 120;

    /// Beside the likeliest label, one below this share counts for nothing.
    private static final double NOTHING = .05;

    private static final int NAMING =
            Lexicon.FIRST_NAME | Lexicon.LAST_NAME | Lexicon.COUNTRY | Lexicon.NATION | Lexicon.TITLE | Lexicon.JOB;

    private final Tagger tagger;
    private final Tokens tokens;
    private final int[] proven;
    private final Feature feature;
    private final int[] features = new int[Feature.MOST];
    private final int[] scores = new int[LABELS];

    /// Exponentials of the scores of the tokens around the one that calls, which stands at [#BEFORE].
    private final double[] emissions;

    private final List<Hit> hits = new ArrayList<>();

    /// @param proven for each token, the number of the proven form it is part of, or 0
    Reading(Tagger tagger, Tokens tokens, int[] proven) {
        this.tagger = tagger;
        this.tokens = tokens;
        this.proven = proven;
        feature = new Feature(tokens, Lexicon.INSTANCE, proven);
        emissions = new double[(BEFORE + Math.min(LONGEST, tokens.size())) * LABELS];
    }

    /// The spans found, by position.
    List<Hit> hits() {
        int read = 0;
        for (int call = 0; call < tokens.size(); call++) {
            int labels = calls(call) ? emit(call, call) : 0;
            if (labels != 0) {
                int from = before(call, labels, read);
                int to = after(call, labels);
                stretch(call, from, to);
                read = to;
                call = to - 1;
            }
        }
        return hits;
    }

    /// Whether a token may be part of something to be found: a word with a capital that is not a common word at
    /// the beginning of a sentence, or a small one that the lexicon knows as a name.
    private boolean calls(int token) {
        if (tokens.kind(token) != Tokens.LETTERS || proven[token] > 0) {
            return false;
        }
        int flags = feature.flags(token);
        boolean common = (flags & Lexicon.COMMON) != 0;
        if (!Character.isUpperCase(tokens.first(token))) {
            return !common && (feature.isSmall() || (flags & NAMING) != 0);
        }
        return !common || (token > 0 && tokens.kind(token - 1) < Tokens.SIGN);
    }

    /// The first token of the stretch, not before `read`: goes back for as long as a token may be the inside of
    /// something, which then begins before it.
    private int before(int call, int labels, int read) {
        int least = Math.max(read, call - BEFORE);
        int from = call;
        int inside = labels & INSIDES;
        while (inside != 0 && from > least) {
            from--;
            inside = emit(from, call) & (inside | inside >> 1) & INSIDES;
        }
        return from;
    }

    /// The end of the stretch: goes on for as long as a token may begin something or be the inside of what may have
    /// begun.
    private int after(int call, int labels) {
        int most = Math.min(tokens.size(), call + LONGEST);
        int to = call + 1;
        int alive = labels;
        while (alive != 0 && to < most) {
            int inside = (alive | (alive & BEGINS) << 1) & INSIDES;
            alive = emit(to, call) & (BEGINS | inside);
            to++;
        }
        return to;
    }

    /// Writes the exponentials of a token's scores and says which labels, as a mask, it may have but nothing.
    private int emit(int token, int call) {
        int at = (token - call + BEFORE) * LABELS;
        if (proven[token] > 0) {
            Arrays.fill(emissions, at, at + LABELS, 0);
            emissions[at] = 1;
            return 0;
        }
        tagger.score(features, feature.of(token, 0, features), scores);
        tagger.exponentiate(scores, emissions, at);
        int labels = 0;
        for (int label = 1; label < LABELS; label++) {
            labels |= emissions[at + label] > NOTHING ? 1 << label : 0;
        }
        return labels;
    }

    /// The spans of the likeliest path. Their probability is that of being any of the types: where a name may be
    /// that of a person or of a firm, it is a name all the same.
    private void stretch(int call, int from, int to) {
        int first = (from - call + BEFORE) * LABELS;
        double[] own = Arrays.copyOfRange(emissions, first, first + (to - from) * LABELS);
        int[] path = tagger.lattice().best(own);
        if (isNothing(path)) {
            return;
        }
        double[] marginals = tagger.lattice().run(own).marginals();
        int begun = -1;
        double sum = 0;
        for (int t = 0; t <= path.length; t++) {
            boolean on = begun >= 0 && t < path.length && goesOn(path[t - 1], path[t]);
            if (begun >= 0 && !on) {
                add(from + begun, from + t, (path[begun] - 1) / 2, sum / (t - begun));
                begun = -1;
            }
            if (t < path.length && path[t] > 0) {
                sum = (on ? sum : 0) + 1 - marginals[t * LABELS];
                begun = on ? begun : t;
            }
        }
    }

    private static boolean isNothing(int[] path) {
        for (int label : path) {
            if (label > 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a label goes on with the span of the one before; the last type has no label of its own for that.
    private static boolean goesOn(int before, int label) {
        return (label > 0 && label % 2 == 0) || (label == LABELS - 1 && before == label);
    }

    private void add(int begun, int end, int type, double probability) {
        int last = end - 1;
        while (last > begun && tokens.kind(last) >= Tokens.SIGN && tokens.first(last) != '.') {
            last--;
        }
        int first = begun;
        while (first < last && tokens.kind(first) >= Tokens.SIGN) {
            first++;
        }
        if (tokens.kind(first) < Tokens.SIGN) {
            hits.add(new Hit(Tagger.TYPES.get(type), tokens.start(first), tokens.end(last), probability));
        }
    }
}
