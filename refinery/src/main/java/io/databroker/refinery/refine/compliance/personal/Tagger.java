package io.databroker.refinery.refine.compliance.personal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Finds names, places, organisations, addresses, titles and nationalities: what has no form of its own, only a
/// spelling, a dictionary and a neighbourhood. A linear-chain conditional random field over hashed features.
///
/// The weights (`tagger.bin`) were learnt from sentences with invented people; ADR 41 tells how. A weight is a
/// byte; a feature that was not seen in training has none, so that strange text stays unmarked.
final class Tagger {

    /// What it finds, in the order of its labels.
    static final List<PersonalType> TYPES = List.of(
            PersonalType.PERSON,
            PersonalType.STREET_ADDRESS,
            PersonalType.LOCATION,
            PersonalType.ORGANIZATION,
            PersonalType.TITLE,
            PersonalType.NATIONALITY,
            PersonalType.POSTCODE);

    static final int LABELS = 1 + 2 * TYPES.size();

    private static final int LABELS_PADDED = 16;

    /// Bytes of a feature's row: its key, and a weight for each label; all zero where the row is free.
    private static final int ROW = Integer.BYTES + LABELS_PADDED;

    private static final int WEIGHTS = Integer.BYTES;
    private static final VarHandle KEY = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private static final String RESOURCE = "tagger.bin";
    private static final int LONGEST = 120;
    private static final int AROUND = 4;
    private static final double LEAST = .3;
    private static final double NOTHING = 1e-3;
    private static final int NAMING =
            Lexicon.FIRST_NAME | Lexicon.LAST_NAME | Lexicon.COUNTRY | Lexicon.NATION | Lexicon.TITLE | Lexicon.JOB;

    /// Size of the filter: 64 KiB, which stays in the cache where the table of keys does not.
    private static final int FILTER_BITS = 1 << 19;

    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private final byte[] table;
    private final int slots;
    private final double[] exponentials = new double[1 << 13];
    private final Lattice lattice;

    private Tagger(int features, double unit, double[] transitions) {
        slots = Integer.highestOneBit(features) * 4;
        table = new byte[slots * ROW];
        lattice = new Lattice(LABELS, transitions);
        for (int i = 0; i < exponentials.length; i++) {
            exponentials[i] = Math.exp(-i * unit);
        }
    }

    /// The tagger that is part of the program.
    static Tagger load() {
        try (InputStream resource = Tagger.class.getResourceAsStream(RESOURCE)) {
            return read(Objects.requireNonNull(resource, RESOURCE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the tagger is part of the program", unreadable);
        }
    }

    /// Reads a model: gzip of the unit of weights (double), transition scores, the number of features, and for
    /// each its hash, a mask of the labels it has weights for, and those weights as bytes.
    static Tagger read(InputStream resource) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(resource))) {
            double unit = in.readDouble();
            double[] transitions = new double[LABELS * LABELS];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = Math.exp(in.readFloat());
            }
            int features = in.readInt();
            var tagger = new Tagger(features, unit, transitions);
            for (int f = 0; f < features; f++) {
                int key = in.readInt();
                int row = tagger.row(key);
                KEY.set(tagger.table, row, key);
                tagger.filter[word(key)] |= 1L << key;
                int mask = in.readUnsignedShort();
                for (int label = 0; label < LABELS; label++) {
                    tagger.table[row + WEIGHTS + label] = (mask >> label & 1) == 0 ? 0 : in.readByte();
                }
            }
            return tagger;
        }
    }

    private static int word(int key) {
        return key >>> 6 & FILTER_BITS / Long.SIZE - 1;
    }

    /// Where the row of a feature begins, or a free one.
    private int row(int key) {
        int slot = ((key * 0x9E3779B1) >>> 9) & (slots - 1);
        int found = (int) KEY.get(table, slot * ROW);
        while (found != 0 && found != key) {
            slot = (slot + 1) & (slots - 1);
            found = (int) KEY.get(table, slot * ROW);
        }
        return slot * ROW;
    }

    /// The spans found, by position.
    ///
    /// @param proven for each token, the number of the proven form it is part of, or 0
    List<Hit> find(Tokens tokens, int[] proven) {
        var hits = new ArrayList<Hit>();
        var feature = new Feature(tokens, Lexicon.INSTANCE, proven);
        int from = 0;
        while (from < tokens.size()) {
            if (!calls(feature, tokens, proven, from)) {
                from++;
                continue;
            }
            int begin = Math.max(
                    from - AROUND, hits.isEmpty() ? 0 : tokens.at(hits.getLast().end()));
            int to = reach(feature, tokens, proven, from);
            stretch(feature, tokens, proven, begin, to, hits);
            from = to;
        }
        return hits;
    }

    /// Whether a token may be part of something to be found: a word with a capital that is not a common word at
    /// the beginning of a sentence, or a small one that the lexicon knows as a name.
    private static boolean calls(Feature feature, Tokens tokens, int[] proven, int token) {
        if (tokens.kind(token) != Tokens.LETTERS || proven[token] > 0) {
            return false;
        }
        int flags = feature.flags(token);
        boolean common = (flags & Lexicon.COMMON) != 0;
        if (!Character.isUpperCase(tokens.first(token))) {
            return !common && (flags & NAMING) != 0;
        }
        return !common || (token > 0 && tokens.kind(token - 1) < Tokens.SIGN);
    }

    /// Where the stretch ends that the calling token `from` begins: after the last that follows within reach.
    private static int reach(Feature feature, Tokens tokens, int[] proven, int from) {
        int last = from;
        int most = Math.min(tokens.size(), from + LONGEST);
        for (int t = from; t < most && t - last <= 2 * AROUND; t++) {
            last = calls(feature, tokens, proven, t) ? t : last;
        }
        return Math.min(most, last + 1 + AROUND);
    }

    /// Judges a stretch piece by piece: a token that is all but certainly nothing parts two pieces, so that the
    /// sums
    /// over all paths run over the doubtful tokens only.
    private void stretch(Feature feature, Tokens tokens, int[] proven, int from, int to, List<Hit> hits) {
        double[] emissions = new double[(to - from) * LABELS];
        int[] scores = new int[LABELS_PADDED];
        int[] features = new int[Feature.MOST];
        int begun = from;
        boolean doubtful = false;
        for (int t = from; t < to; t++) {
            int at = (t - from) * LABELS;
            if (proven[t] > 0 || isPlain(feature, tokens, proven, t)) {
                emissions[at] = 1;
            } else {
                score(features, feature.of(t, 0, features), scores);
                exponentiate(scores, emissions, at);
            }
            if (isNothing(emissions, at)) {
                if (doubtful) {
                    piece(emissions, from, tokens, begun, t + 1, hits);
                }
                begun = t;
                doubtful = false;
            } else {
                doubtful = true;
            }
        }
        if (doubtful) {
            piece(emissions, from, tokens, begun, to, hits);
        }
    }

    /// Whether a token is a common word of some length in small letters, away from all that calls.
    private static boolean isPlain(Feature feature, Tokens tokens, int[] proven, int token) {
        return feature.isPlain(token)
                && (token == 0 || !calls(feature, tokens, proven, token - 1))
                && (token + 1 == tokens.size() || !calls(feature, tokens, proven, token + 1));
    }

    private static boolean isNothing(double[] emissions, int at) {
        for (int label = 1; label < LABELS; label++) {
            if (emissions[at + label] > NOTHING) {
                return false;
            }
        }
        return true;
    }

    private void piece(double[] emissions, int base, Tokens tokens, int from, int to, List<Hit> hits) {
        double[] own = Arrays.copyOfRange(emissions, (from - base) * LABELS, (to - base) * LABELS);
        spans(lattice.run(own).marginals(), tokens, from, to, hits);
    }

    /// First sorts out what the filter does not know, then looks at the table: so its memory is asked for many
    /// rows at
    /// a time.
    private void score(int[] features, int count, int[] scores) {
        int known = 0;
        for (int f = 0; f < count; f++) {
            int key = features[f];
            features[known] = key;
            known += (int) (filter[word(key)] >>> key & 1);
        }
        Arrays.fill(scores, 0);
        for (int f = 0; f < known; f++) {
            int row = row(features[f]) + WEIGHTS;
            for (int label = 0; label < LABELS_PADDED; label++) {
                scores[label] += table[row + label];
            }
        }
    }

    private void exponentiate(int[] scores, double[] emissions, int at) {
        int best = Integer.MIN_VALUE;
        for (int label = 0; label < LABELS; label++) {
            best = Math.max(best, scores[label]);
        }
        for (int label = 0; label < LABELS; label++) {
            emissions[at + label] = exponentials[Math.min(exponentials.length - 1, best - scores[label])];
        }
    }

    /// Joins neighbouring tokens of one type; a token that rather begins than goes on begins a new span.
    private static void spans(double[] marginals, Tokens tokens, int from, int to, List<Hit> hits) {
        int begun = -1;
        int type = -1;
        double sum = 0;
        for (int t = from; t <= to; t++) {
            int own = t == to ? -1 : type(marginals, (t - from) * LABELS);
            boolean begins = own >= 0
                    && marginals[(t - from) * LABELS + 1 + 2 * own] > marginals[(t - from) * LABELS + 2 + 2 * own];
            if (begun >= 0 && (own != type || begins)) {
                add(tokens, begun, t, type, sum / (t - begun), hits);
                begun = -1;
            }
            if (own >= 0) {
                if (begun < 0) {
                    begun = t;
                    type = own;
                    sum = 0;
                }
                sum += marginals[(t - from) * LABELS + 1 + 2 * own] + marginals[(t - from) * LABELS + 2 + 2 * own];
            }
        }
    }

    private static int type(double[] marginals, int at) {
        if (1 - marginals[at] < LEAST) {
            return -1;
        }
        int best = 0;
        for (int k = 1; k < TYPES.size(); k++) {
            boolean more = marginals[at + 1 + 2 * k] + marginals[at + 2 + 2 * k]
                    > marginals[at + 1 + 2 * best] + marginals[at + 2 + 2 * best];
            best = more ? k : best;
        }
        return best;
    }

    private static void add(Tokens tokens, int begun, int end, int type, double probability, List<Hit> hits) {
        int last = end - 1;
        while (last > begun && tokens.kind(last) >= Tokens.SIGN && tokens.first(last) != '.') {
            last--;
        }
        int first = begun;
        while (first < last && tokens.kind(first) >= Tokens.SIGN) {
            first++;
        }
        if (tokens.kind(first) < Tokens.SIGN) {
            hits.add(new Hit(TYPES.get(type), tokens.start(first), tokens.end(last), probability));
        }
    }
}
