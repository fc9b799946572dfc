package io.databroker.refinery.refine.dedup.semantic;

import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.embed.StaticVectors;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// For every text the few whose static vectors point most nearly the same way.
///
/// Random hyperplanes (Charikar 2002) cut the space, with the mean of all texts as its origin, for what all texts
/// have in common says nothing. In each of 48 tables a text falls into a bucket by its side of some planes, about
/// eight texts to a bucket; texts that share a bucket are compared. In a crowded one each is compared with the next
/// 32. Two texts at a cosine of .8 meet with probability .999 among a thousand texts and .9 among a hundred
/// thousand (computed). O(n) comparisons. Of all that it finds it gives away the closest only, as many as asked
/// for.
final class Neighbours {

    private static final int TABLES = 48;
    private static final int SEATS = 4;
    private static final int REACH = 32;
    private static final double LEAST_COSINE = .6;
    private static final int SIZE = StaticVectors.DIMENSIONS;

    private final byte[][] sketches;
    private final RunContext run;
    private final double[] mean = new double[SIZE];
    private final double[] lengths;
    private final long[][] best;

    /// @param sketches of the texts, see [io.databroker.refinery.refine.embed.Relevance#sketch]
    Neighbours(byte[][] sketches, RunContext run) {
        this.sketches = sketches;
        this.run = run;
        this.lengths = new double[sketches.length];
        this.best = new long[sketches.length][];
        for (int i = 0; i < sketches.length; i++) {
            lengths[i] = Math.sqrt(dot(sketches[i], sketches[i]));
            for (int d = 0; d < SIZE; d++) {
                mean[d] += sketches[i][d];
            }
        }
        for (int d = 0; d < SIZE; d++) {
            mean[d] /= Math.max(1, sketches.length);
        }
    }

    /// The index of a pair's first text.
    static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /// The index of its second, which is greater.
    static int second(long pair) {
        return (int) pair;
    }

    /// The pairs worth verifying, in order: each text with its nearest four at most, and of these the closest, so
    /// that no more than `limit` texts take part.
    long[] pairs(int limit) {
        Arrays.fill(best, new long[0]);
        int bits = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(sketches.length) - 3, 2, 24);
        var random = new SplittableRandom(run.seed());
        run.progress().phase("Looking for texts that mean the same", TABLES, "tables");
        for (int table = 0; table < TABLES; table++) {
            run.progress().checkpoint();
            search(buckets(bits, random));
            run.progress().advance(1);
        }
        long bar = bar(limit / 2);
        return LongStream.range(0, sketches.length)
                .flatMap(i -> Arrays.stream(best[(int) i])
                        .filter(seat -> cosine(seat) > bar)
                        .map(seat -> pair((int) i, partner(seat))))
                .sorted()
                .distinct()
                .toArray();
    }

    /// What the cosine of a seat must exceed so that no more than so many do.
    private long bar(int seats) {
        long[] cosines = Arrays.stream(best)
                .flatMapToLong(Arrays::stream)
                .map(Neighbours::cosine)
                .sorted()
                .toArray();
        return cosines.length <= seats ? -1 : cosines[cosines.length - seats - 1];
    }

    /// Every text's bucket and index, in order of buckets.
    private long[] buckets(int bits, SplittableRandom random) {
        var planes = new double[bits][SIZE];
        var origins = new double[bits];
        for (int plane = 0; plane < bits; plane++) {
            for (int d = 0; d < SIZE; d++) {
                planes[plane][d] = random.nextGaussian();
                origins[plane] += planes[plane][d] * mean[d];
            }
        }
        var buckets = new long[sketches.length];
        for (int i = 0; i < buckets.length; i++) {
            long bucket = 0;
            for (int plane = 0; plane < bits; plane++) {
                double side = -origins[plane];
                for (int d = 0; d < SIZE; d++) {
                    side += planes[plane][d] * sketches[i][d];
                }
                bucket = bucket << 1 | (side > 0 ? 1 : 0);
            }
            buckets[i] = bucket << Integer.SIZE | i;
        }
        Arrays.sort(buckets);
        return buckets;
    }

    private void search(long[] buckets) {
        for (int i = 0; i < buckets.length; i++) {
            long bucket = buckets[i] >>> Integer.SIZE;
            int end = Math.min(buckets.length, i + 1 + REACH);
            for (int j = i + 1; j < end && buckets[j] >>> Integer.SIZE == bucket; j++) {
                compare((int) buckets[i], (int) buckets[j]);
            }
        }
    }

    private void compare(int a, int b) {
        double cosine = dot(sketches[a], sketches[b]) / (lengths[a] * lengths[b]);
        if (cosine >= LEAST_COSINE) {
            offer(a, b, cosine);
            offer(b, a, cosine);
        }
    }

    /// Keeps the nearest few; a seat is the cosine, and below it the partner, the lower one better among equals.
    private void offer(int text, int partner, double cosine) {
        long seat = Math.round(cosine * (1 << 30)) << Integer.SIZE | (Integer.MAX_VALUE - partner);
        long[] seats = best[text];
        if (Arrays.stream(seats).anyMatch(taken -> taken == seat)) {
            return;
        }
        long[] more = Arrays.copyOf(seats, seats.length + 1);
        more[seats.length] = seat;
        Arrays.sort(more);
        best[text] = more.length > SEATS ? Arrays.copyOfRange(more, 1, more.length) : more;
    }

    /// The cosine as a whole number that grows with it.
    private static long cosine(long seat) {
        return seat >>> Integer.SIZE;
    }

    private static int partner(long seat) {
        return Integer.MAX_VALUE - (int) seat;
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }

    private static int dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int d = 0; d < SIZE; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
