package io.databroker.refinery.refine.embed;

import io.databroker.refinery.DataBrokerException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private static final long WORD = 1;
    private static final long CONTINUATION = 2;

    private static final class Shared {
        static final StaticVectors INSTANCE = new StaticVectors();
    }

    private static final char[] FOLDED = fold();

    private final long[] keys;
    private final int[] rows;
    private final byte[] vectors;

    private StaticVectors() {
        try (InputStream file = StaticVectors.class.getResourceAsStream("vectors.bin")) {
            if (file == null) {
                throw new DataBrokerException("The file vectors.bin is missing from the program. Install it again.");
            }
            var in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
            int count = in.readInt();
            keys = new long[Integer.highestOneBit(count) * 4];
            rows = new int[keys.length];
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
        int[] sums = new int[DIMENSIONS];
        long[] hashes = new long[LONGEST_WORD];
        forEachWord(text, (word, length) -> add(word, length, hashes, sums));
        return unit(sums);
    }

    /// The words of a text that point most in a direction, strongest first, in lower case, each once.
    public List<String> strongest(CharSequence text, float[] direction, int count) {
        List<Scored> best = new ArrayList<>();
        int[] sums = new int[DIMENSIONS];
        long[] hashes = new long[LONGEST_WORD];
        forEachWord(text, (word, length) -> {
            Arrays.fill(sums, 0);
            add(word, length, hashes, sums);
            float score = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                score += sums[d] * direction[d];
            }
            boolean strong = best.size() < count || score > best.getLast().score;
            if (length > 2 && score > 0 && strong) {
                enter(new Scored(new String(word, 0, length), score), best, count);
            }
        });
        return best.stream().map(Scored::word).toList();
    }

    private record Scored(String word, float score) {}

    private static void enter(Scored candidate, List<Scored> best, int count) {
        if (best.contains(candidate)) {
            return;
        }
        int at = best.size();
        while (at > 0 && best.get(at - 1).score < candidate.score) {
            at--;
        }
        best.add(at, candidate);
        if (best.size() > count) {
            best.removeLast();
        }
    }

    private interface WordVisitor {
        void visit(char[] word, int length);
    }

    private static void forEachWord(CharSequence text, WordVisitor visitor) {
        char[] word = new char[LONGEST_WORD];
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? FOLDED[text.charAt(i)] : 0;
            if (c != 0 && length < LONGEST_WORD) {
                word[length++] = c;
            }
            if (length > 0 && (c == 0 || (c > LAST_BEFORE_IDEOGRAPHS && Character.isIdeographic(c)))) {
                visitor.visit(word, length);
                length = 0;
            }
        }
    }

    private static float[] unit(int[] sums) {
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = sums[d];
        }
        return Vectors.normalise(vector);
    }

    /// Adds the pieces of a word, the longest first: nearly all words are pieces as they are.
    private void add(char[] word, int length, long[] hashes, int[] sums) {
        int start = 0;
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
                int from = row * DIMENSIONS;
                for (int d = 0; d < DIMENSIONS; d++) {
                    sums[d] += vectors[from + d];
                }
            }
            start = end;
        }
    }

    private int row(long hash) {
        int mask = keys.length - 1;
        for (int slot = (int) (hash >>> 40) & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == hash) {
                return rows[slot];
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
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 40) & mask;
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = hash;
        rows[slot] = row;
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
