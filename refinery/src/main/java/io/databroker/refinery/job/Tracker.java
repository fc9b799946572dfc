package io.databroker.refinery.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Follows one piece of work: where it is, how fast it goes, how long it will take; and pauses or stops it.
///
/// The rate is smoothed: each snapshot weighs what happened since the one before, with a half-life of five seconds,
/// so that the time left neither jumps nor lags for long. Safe for use by many threads.
public final class Tracker implements Progress {

    private static final double HALF_LIFE_SECONDS = 5;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private String phase = "";
    private String unit = "";
    private long total = -1;
    private long done;
    private long sampledDone;
    private long sampledAt;
    private double rate;
    private boolean paused;
    private boolean cancelled;

    /// A tracker on the system's clock.
    public Tracker() {
        this(System::nanoTime);
    }

    /// A tracker on the clock given, which counts nanoseconds from any start.
    public Tracker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.sampledAt = nanoTime.getAsLong();
    }

    /// Where the work is.
    ///
    /// @param phase name, empty before the first
    /// @param done in `unit`
    /// @param total in `unit`, or -1 where it is unknown
    /// @param unit such as `bytes`
    /// @param rate in `unit` per second, 0 while nothing is known of it
    /// @param eta time left in this phase, where total and rate are known
    /// @param paused whether the work waits
    public record Snapshot(
            String phase, long done, long total, String unit, double rate, Optional<Duration> eta, boolean paused) {}

    @Override
    public synchronized void phase(String name, long total, String unit) {
        this.phase = name;
        this.total = total;
        this.unit = unit;
        done = 0;
        sampledDone = 0;
        sampledAt = nanoTime.getAsLong();
        rate = 0;
    }

    @Override
    public synchronized void advance(long amount) {
        done += amount;
    }

    @Override
    public synchronized void checkpoint() {
        while (paused && !cancelled) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancelled = true;
            }
        }
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /// Lets the work wait at its next checkpoint.
    public synchronized void pause() {
        paused = true;
    }

    /// Lets paused work go on.
    public synchronized void resume() {
        paused = false;
        sampledAt = nanoTime.getAsLong();
        notifyAll();
    }

    /// Lets the work wait, or go on where it waits.
    public synchronized void pauseOrResume() {
        if (paused) {
            resume();
        } else {
            pause();
        }
    }

    /// Stops the work at its next checkpoint.
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /// Where the work is now.
    public synchronized Snapshot snapshot() {
        if (!paused) {
            sample();
        }
        return new Snapshot(phase, done, total, unit, rate, eta(), paused);
    }

    private void sample() {
        double seconds = (nanoTime.getAsLong() - sampledAt) / NANOS;
        if (seconds > 0) {
            double latest = (done - sampledDone) / seconds;
            double kept = sampledDone == 0 ? 0 : Math.pow(0.5, seconds / HALF_LIFE_SECONDS);
            rate = kept * rate + (1 - kept) * latest;
            sampledDone = done;
            sampledAt = nanoTime.getAsLong();
        }
    }

    private Optional<Duration> eta() {
        if (total < 0 || rate <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) (Math.max(0, total - done) / rate * 1000)));
    }
}
