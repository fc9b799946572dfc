package io.databroker.refinery.refine;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Says when results that wait have waited long enough to be committed. What is committed does not depend on it, only
/// in how many steps.
final class CommitPace {

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier nanoTime;
    private long started;

    CommitPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        start();
    }

    /// A commit was made.
    void start() {
        started = nanoTime.getAsLong();
    }

    boolean isDue() {
        return nanoTime.getAsLong() - started >= LONGEST_WAIT;
    }
}
