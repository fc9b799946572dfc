package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.RunContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Pairs waiting to be compared word by word: eight bytes each.
final class Pending {

    private static final int BATCH = 1 << 10;

    private long[] pairs = new long[1 << 10];
    private int size;

    void add(int a, int b) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = ((long) a << Integer.SIZE) | b;
    }

    int size() {
        return size;
    }

    /// Compares all of them, in parallel; the order of the result says nothing.
    List<Pair> verify(WordFile words, SketchFile sketches, Verification verification, RunContext run) {
        var verified = new ConcurrentLinkedQueue<Pair>();
        Workers.forEach((size + BATCH - 1) / BATCH, run.threads(), batch -> {
            run.progress().checkpoint();
            int end = Math.min(size, (batch + 1) * BATCH);
            for (int i = batch * BATCH; i < end; i++) {
                int a = (int) (pairs[i] >>> Integer.SIZE);
                int b = (int) pairs[i];
                var likeness = Likeness.of(words.words(a), words.words(b));
                Optional<Pair> pair = verification.judge(sketches.ordinal(a), sketches.ordinal(b), likeness);
                pair.ifPresent(verified::add);
            }
            run.progress().advance(end - batch * BATCH);
        });
        return List.copyOf(verified);
    }
}
