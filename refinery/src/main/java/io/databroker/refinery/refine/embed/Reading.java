package io.databroker.refinery.refine.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text that was read for its meaning: its words and its vector. About ten bytes for each letter.
public final class Reading {

    private final StaticVectors vectors;
    private char[] letters;
    private int[] ends = new int[64];
    private int[] pieces = new int[64];
    private int count;
    private float[] vector = {};

    /// @param length of the text
    Reading(StaticVectors vectors, int length) {
        this.vectors = vectors;
        this.letters = new char[length];
    }

    /// @param piece number of the piece that the whole word is, or -1
    void add(char[] word, int length, int piece) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            pieces = Arrays.copyOf(pieces, 2 * count);
        }
        int start = start(count);
        System.arraycopy(word, 0, letters, start, length);
        ends[count] = start + length;
        pieces[count++] = piece;
    }

    void complete(float[] itsVector) {
        vector = itsVector;
        letters = Arrays.copyOf(letters, start(count));
    }

    /// How many words it has.
    public int words() {
        return count;
    }

    /// Of unit length; all zeros for a text without a known word.
    public float[] vector() {
        return vector.clone();
    }

    /// The words that point most in a direction, strongest first, in lower case, each once.
    public List<String> strongest(Projection projection, int most) {
        List<Scored> best = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            int start = start(word);
            int length = ends[word] - start;
            float score = score(word, projection);
            boolean strong = best.size() < most || score > best.getLast().score;
            if (length > 2 && score > 0 && strong) {
                enter(new Scored(new String(letters, start, length), score), best, most);
            }
        }
        return best.stream().map(Scored::word).toList();
    }

    private float score(int word, Projection projection) {
        return pieces[word] >= 0
                ? projection.ofPieces()[pieces[word]]
                : vectors.project(Arrays.copyOfRange(letters, start(word), ends[word]), projection.direction());
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    private record Scored(String word, float score) {}

    private static void enter(Scored candidate, List<Scored> best, int most) {
        if (best.contains(candidate)) {
            return;
        }
        int at = best.size();
        while (at > 0 && best.get(at - 1).score < candidate.score) {
            at--;
        }
        best.add(at, candidate);
        if (best.size() > most) {
            best.removeLast();
        }
    }
}
