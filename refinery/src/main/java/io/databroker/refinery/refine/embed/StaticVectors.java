package io.databroker.refinery.refine.embed;

import io.databroker.refinery.DataBrokerException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;

/// The meaning of a text as the weighted mean of vectors of its word pieces, which were distilled from the sentence
/// model when the program was built: a look-up and an addition for each word, and no model at run time. Safe for
/// use by many threads.
///
/// Words are found by hash without making strings of them; a word that is no piece itself is cut as in
/// [WordPieces].
public final class StaticVectors {

    /// Numbers of a vector.
    public static final int DIMENSIONS = 96;

    private static final int LONGEST_WORD = 40;
    private static final char LAST_BEFORE_IDEOGRAPHS = 0x3000;
    private static final long FACTOR = 0x9E_37_79_B9_7F_4A_7C_15L;
    private static final int NUMBER_BITS = 16;
    private static final int NUMBERS = (1 << NUMBER_BITS) - 1;
    private static final long WORD = 1;
    private static final long CONTINUATION = 2;

    private static final class Shared {
        static final StaticVectors INSTANCE = new StaticVectors();
    }

    private static final char[] FOLDED = fold();
    private static final ThreadLocal<VectorMemory> MEMORY = ThreadLocal.withInitial(VectorMemory::new);

    /// The upper 48 bits of a piece's hash, and its number: a look-up touches one place. 0 is free.
    private final long[] entries;

    private final byte[] vectors;

    private StaticVectors() {
        try (InputStream file = StaticVectors.class.getResourceAsStream("vectors.bin")) {
            if (file == null) {
                throw new DataBrokerException("The file vectors.bin is missing from the program. Install it again.");
            }
            var in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
            int count = in.readInt();
            entries = new long[Integer.highestOneBit(count) * 4];
            vectors = new byte[count * DIMENSIONS];
            for (int row = 0; row < count; row++) {
                String piece = in.readUTF();
                put(piece, row);
                in.readFully(vectors, row * DIMENSIONS, DIMENSIONS);
            }
        } catch (IOException e) {
            throw new DataBrokerException("The file vectors.bin of the program cannot be read.", e);
        }
    }

    /// The vectors; read on first use.
    public static StaticVectors shared() {
        return Shared.INSTANCE;
    }

    /// The vector of a text, of unit length; all zeros for a text without a known word.
    public float[] embed(CharSequence text) {
        float[] known = MEMORY.get().find(text);
        if (known != null) {
            return known.clone();
        }
        int[] sums = new int[DIMENSIONS];
        long[] hashes = new long[LONGEST_WORD];
        forEachWord(text, (word, length) -> add(word, length, hashes, sums));
        return unit(sums);
    }

    /// The text with its words found.
    public Reading read(CharSequence text) {
        var reading = new Reading(this, text.length());
        int[] sums = new int[DIMENSIONS];
        long[] hashes = new long[LONGEST_WORD];
        forEachWord(text, (word, length) -> reading.add(word, length, add(word, length, hashes, sums)));
        float[] vector = unit(sums);
        reading.complete(vector);
        MEMORY.get().put(text, vector);
        return reading;
    }

    /// How much every piece points in a direction, for [Reading#strongest].
    public Projection project(float[] direction) {
        float[] ofPieces = new float[vectors.length / DIMENSIONS];
        int[] piece = new int[DIMENSIONS];
        for (int row = 0; row < ofPieces.length; row++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                piece[d] = vectors[row * DIMENSIONS + d];
            }
            ofPieces[row] = dot(piece, direction);
        }
        return new Projection(direction, ofPieces);
    }

    /// How much a word of several pieces points in a direction.
    float project(char[] word, float[] direction) {
        int[] sums = new int[DIMENSIONS];
        add(word, word.length, new long[LONGEST_WORD], sums);
        return dot(sums, direction);
    }

    private static float dot(int[] sums, float[] direction) {
        float score = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            score += sums[d] * direction[d];
        }
        return score;
    }

    private interface WordVisitor {
        void visit(char[] word, int length);
    }

    private static void forEachWord(CharSequence text, WordVisitor visitor) {
        char[] chars = text.toString().toCharArray();
        char[] word = new char[LONGEST_WORD];
        int length = 0;
        for (char written : chars) {
            char c = FOLDED[written];
            if (c != 0 && length < LONGEST_WORD) {
                word[length++] = c;
            }
            if (length > 0 && (c == 0 || (c > LAST_BEFORE_IDEOGRAPHS && Character.isIdeographic(c)))) {
                visitor.visit(word, length);
                length = 0;
            }
        }
        if (length > 0) {
            visitor.visit(word, length);
        }
    }

    private static float[] unit(int[] sums) {
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = sums[d];
        }
        return Vectors.normalise(vector);
    }

    /// Adds the pieces of a word, the longest first: nearly all words are pieces as they are. Returns the number of
    /// the piece that the whole word is, or -1.
    private int add(char[] word, int length, long[] hashes, int[] sums) {
        int start = 0;
        int whole = -1;
        while (start < length) {
            long hash = start == 0 ? WORD : CONTINUATION;
            for (int i = start; i < length; i++) {
                hash = (hash ^ word[i]) * FACTOR;
                hashes[i] = hash;
            }
            int end = length;
            int row = row(hashes[end - 1]);
            while (row < 0 && end > start + 1) {
                end--;
                row = row(hashes[end - 1]);
            }
            if (row >= 0) {
                whole = start == 0 && end == length ? row : -1;
                int from = row * DIMENSIONS;
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[d] += vectors[from + d];
                }
            }
            start = end;
        }
        return whole;
    }

    private int row(long hash) {
        int mask = entries.length - 1;
        for (int slot = (int) (hash >>> 40) & mask; entries[slot] != 0; slot = (slot + 1) & mask) {
            if ((entries[slot] ^ hash) >>> NUMBER_BITS == 0) {
                return (int) entries[slot] & NUMBERS;
            }
        }
        return -1;
    }

    private void put(String piece, int row) {
        boolean continuation = piece.startsWith("##");
        long hash = continuation ? CONTINUATION : WORD;
        for (int i = continuation ? 2 : 0; i < piece.length(); i++) {
            hash = (hash ^ piece.charAt(i)) * FACTOR;
        }
        int mask = entries.length - 1;
        int slot = (int) (hash >>> 40) & mask;
        while (entries[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        entries[slot] = (hash & ~NUMBERS) | row;
    }

    /// Letters and digits in lower case without accents, 0 for everything else.
    private static char[] fold() {
        char[] folded = new char[1 << 16];
        for (int c = 0; c < folded.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                String plain =
                        Normalizer.normalize(String.valueOf((char) Character.toLowerCase(c)), Normalizer.Form.NFD);
                folded[c] = plain.charAt(0);
            }
        }
        return folded;
    }
}
