package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// For tests that wait for work on other threads. The limit is for what hangs, and far above what a busy machine
/// takes.
public final class Waiting {

    /// The longest that anything is waited for.
    public static final long SECONDS = 180;

    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(5);

    private Waiting() {}

    /// Waits until the condition holds.
    public static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds waited")
                    .isLessThan(TimeUnit.SECONDS.toNanos(SECONDS));
            LockSupport.parkNanos(PERIOD);
        }
    }
}
