package io.databroker.refinery.refine.compliance.personal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Finds names, places, organisations, addresses, titles and nationalities: what has no form of its own, only a
/// spelling, a dictionary and a neighbourhood. A linear-chain conditional random field over hashed features.
///
/// The weights (`tagger.bin`) were learnt from sentences with invented people; ADR 41 tells how. A weight is a
/// byte; a feature that was not seen in training has none, so that strange text stays unmarked.
final class Tagger {

    /// What it finds, in the order of its labels. An address that stands in a text as a whole and the lines of one
    /// whose parts stand for themselves are two kinds, for the model must settle which of both it reads.
    static final List<PersonalType> TYPES = List.of(
            PersonalType.PERSON,
            PersonalType.STREET_ADDRESS,
            PersonalType.STREET_ADDRESS,
            PersonalType.LOCATION,
            PersonalType.ORGANIZATION,
            PersonalType.TITLE,
            PersonalType.POSTCODE,
            PersonalType.NATIONALITY);

    /// Where in [#TYPES] the lines of an address are.
    static final int ADDRESS_LINE = 2;

    /// Nothing, and for each type its begin and, but for the last, its inside.
    static final int LABELS = 2 * TYPES.size();

    /// Longs of a feature's row, half a line of the cache: its key, then a byte for each label, by how much its
    /// weight is more than [#LEAST_WEIGHT]. All zero where the row is free.
    private static final int ROW = 4;

    private static final int LEAST_WEIGHT = -128;
    private static final long EVEN_BYTES = 0x00FF_00FF_00FF_00FFL;

    private static final String RESOURCE = "tagger.bin";
    /// Size of the filter: 64 KiB, which stays in the cache where the table of keys does not.
    private static final int FILTER_BITS = 1 << 19;

    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private final int slots;
    private final long[] table;
    private final double[] exponentials = new double[1 << 10];
    private final Lattice lattice;

    private Tagger(int features, double unit, double[] transitions) {
        slots = Integer.highestOneBit(features + features / 4) * 2;
        table = new long[slots * ROW];
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
                tagger.table[row] = key;
                tagger.filter[word(key)] |= 1L << key;
                int mask = in.readUnsignedShort();
                for (int label = 0; label < LABELS; label++) {
                    long weight = (mask >> label & 1) == 0 ? 0 : in.readByte();
                    tagger.table[row + 1 + label / Long.BYTES] |=
                            (weight - LEAST_WEIGHT) << (Byte.SIZE * (label % Long.BYTES));
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
        while (table[slot * ROW] != 0 && table[slot * ROW] != key) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot * ROW;
    }

    /// The spans found, by position.
    ///
    /// @param proven for each token, the number of the proven form it is part of, or 0
    List<Hit> find(Tokens tokens, int[] proven) {
        return new Reading(this, tokens, proven).hits();
    }

    Lattice lattice() {
        return lattice;
    }

    /// First sorts out what the filter does not know, then looks at the table: so its memory is asked for many
    /// rows at a time. Sixteen bits for each label hold the sum of forty bytes, so four labels are added at once.
    ///
    /// @param features of a token, in any order; sorted out in place
    /// @param scores for each label, in units of the weights
    void score(int[] features, int count, int[] scores) {
        int known = 0;
        for (int f = 0; f < count; f++) {
            int key = features[f];
            features[known] = key;
            known += (int) (filter[word(key)] >>> key & 1);
        }
        long even = 0;
        long odd = 0;
        long evenAbove = 0;
        long oddAbove = 0;
        int seen = 0;
        for (int f = 0; f < known; f++) {
            int row = row(features[f]);
            long weights = table[row + 1];
            long above = table[row + 2];
            even += weights & EVEN_BYTES;
            odd += weights >>> Byte.SIZE & EVEN_BYTES;
            evenAbove += above & EVEN_BYTES;
            oddAbove += above >>> Byte.SIZE & EVEN_BYTES;
            seen += table[row] == 0 ? 0 : 1;
        }
        for (int pair = 0; pair < Long.BYTES / 2; pair++) {
            int shift = Short.SIZE * pair;
            scores[2 * pair] = (int) (even >>> shift & 0xFFFF) + seen * LEAST_WEIGHT;
            scores[2 * pair + 1] = (int) (odd >>> shift & 0xFFFF) + seen * LEAST_WEIGHT;
            scores[Long.BYTES + 2 * pair] = (int) (evenAbove >>> shift & 0xFFFF) + seen * LEAST_WEIGHT;
            scores[Long.BYTES + 2 * pair + 1] = (int) (oddAbove >>> shift & 0xFFFF) + seen * LEAST_WEIGHT;
        }
    }

    /// Writes the exponentials of scores, the best of them as 1.
    void exponentiate(int[] scores, double[] emissions, int at) {
        int best = Integer.MIN_VALUE;
        for (int label = 0; label < LABELS; label++) {
            best = Math.max(best, scores[label]);
        }
        for (int label = 0; label < LABELS; label++) {
            emissions[at + label] = exponentials[Math.min(exponentials.length - 1, best - scores[label])];
        }
    }
}
