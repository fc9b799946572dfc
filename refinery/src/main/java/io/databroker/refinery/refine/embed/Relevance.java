package io.databroker.refinery.refine.embed;

import java.util.Arrays;
import java.util.stream.Stream;

/// How well an item belongs to a dataset, or to the domains that a seller names.
///
/// An item's sketch is its static vector in [StaticVectors#DIMENSIONS] bytes. The centre of a dataset is the mean
/// of its sketches, together with the mean and the spread of their cosines to it: a varied dataset has a wide
/// spread, so that its items are not punished for being varied. The score is a logistic function of the cosine, one
/// half at two standard deviations below the mean.
public final class Relevance {

    /// Spread below which items are not told apart.
    private static final double LEAST_SPREAD = 0.04;

    /// Mean cosine and spread of texts about a domain to the words that name it.
    private static final float NAMED_MEAN = 0.34f;

    private static final float NAMED_SPREAD = 0.12f;

    private static final double STEEPNESS = 1.4;

    private Relevance() {}

    /// The sketch of a text; all zeros where it has no known word.
    public static byte[] sketch(CharSequence text) {
        float[] vector = StaticVectors.shared().embed(text);
        byte[] bytes = new byte[vector.length];
        for (int d = 0; d < bytes.length; d++) {
            bytes[d] = (byte) Math.clamp(Math.round(vector[d] * 256), -127, 127);
        }
        return bytes;
    }

    /// The centre of a dataset, for [#score]. Consumes the stream in one pass; its order does not matter.
    public static float[] centre(Stream<byte[]> sketches) {
        int size = StaticVectors.DIMENSIONS;
        long[] sums = new long[size];
        double[][] squares = new double[size][size];
        long[] count = new long[1];
        sketches.filter(sketch -> length(sketch) > 0).forEach(sketch -> {
            double squared = length(sketch) * length(sketch);
            count[0]++;
            for (int i = 0; i < size; i++) {
                sums[i] += Math.round(sketch[i] / Math.sqrt(squared) * (1 << 20));
                for (int j = 0; j <= i; j++) {
                    squares[i][j] += Math.rint(sketch[i] * sketch[j] / squared * (1L << 24));
                }
            }
        });
        float[] centre = new float[size];
        for (int i = 0; i < size; i++) {
            centre[i] = sums[i];
        }
        Vectors.normalise(centre);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < size; i++) {
            mean += centre[i] * (double) sums[i] / (1 << 20) / Math.max(1, count[0]);
            for (int j = 0; j <= i; j++) {
                double both = squares[i][j] / (1L << 24) / Math.max(1, count[0]);
                square += (i == j ? 1 : 2) * centre[i] * centre[j] * both;
            }
        }
        return withSpread(centre, (float) mean, (float) Math.sqrt(Math.max(0, square - mean * mean)));
    }

    /// The centre of the domains that a seller names, in a few words or sentences.
    public static float[] centre(String description) {
        return withSpread(StaticVectors.shared().embed(description), NAMED_MEAN, NAMED_SPREAD);
    }

    /// The probability in [0, 1] that an item belongs; one half for an item without words.
    public static double score(byte[] sketch, float[] centre) {
        double length = length(sketch);
        if (length == 0) {
            return 0.5;
        }
        double mean = centre[StaticVectors.DIMENSIONS];
        double spread = Math.max(LEAST_SPREAD, centre[StaticVectors.DIMENSIONS + 1]);
        double deviations = (cosine(sketch, centre) - mean) / spread;
        return 1 / (1 + Math.exp(-STEEPNESS * (deviations + 2)));
    }

    /// The cosine between an item and a centre, in [-1, 1]; 0 where either has no words.
    public static double cosine(byte[] sketch, float[] centre) {
        double length = length(sketch);
        double sum = 0;
        for (int d = 0; d < sketch.length; d++) {
            sum += sketch[d] * centre[d];
        }
        return length == 0 ? 0 : sum / length;
    }

    private static double length(byte[] sketch) {
        double sum = 0;
        for (byte value : sketch) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static float[] withSpread(float[] centre, float mean, float spread) {
        float[] all = Arrays.copyOf(centre, centre.length + 2);
        all[centre.length] = mean;
        all[centre.length + 1] = spread;
        return all;
    }
}
