package io.databroker.desktop.cli;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.job.Tracker;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Shows on standard error how far long work has come, ten times a second, when a person is looking; and ends the
/// work in good order when that person presses Ctrl-C.
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 24;
    private static final Duration TIME_TO_END_WELL = Duration.ofSeconds(20);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final Tracker tracker = new Tracker();
    private final ScheduledExecutorService painter;
    private final Thread onInterrupt;
    private boolean closed;

    private ProgressBar() {
        painter = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        Thread worker = Thread.currentThread();
        onInterrupt = Thread.ofPlatform().unstarted(() -> cancelAndWait(worker));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        if (Terminal.onError()) {
            var _ = painter.scheduleAtFixedRate(this::paint, 100, 100, TimeUnit.MILLISECONDS);
        }
    }

    static ProgressBar start() {
        return new ProgressBar();
    }

    @Override
    public synchronized void phase(String name, long total, String unit) {
        endLine();
        tracker.phase(name, total, unit);
    }

    @Override
    public void advance(long amount) {
        tracker.advance(amount);
    }

    @Override
    public void checkpoint() {
        tracker.checkpoint();
    }

    private void cancelAndWait(Thread worker) {
        tracker.cancel();
        try {
            worker.join(TIME_TO_END_WELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void paint() {
        var now = tracker.snapshot();
        if (!closed && !now.phase().isEmpty()) {
            err.print(CLEAR_LINE + line(now, Terminal.columns()));
            err.flush();
        }
    }

    /// As much as there is room for: the phase, how far it has come, how fast it goes, how long it will take.
    static String line(Tracker.Snapshot now, int room) {
        var line = new StringBuilder(now.phase());
        boolean measured = now.total() > 0;
        if (measured) {
            double share = Math.min(1, (double) now.done() / now.total());
            int filled = (int) Math.round(share * WIDTH);
            line.append("  ").append("█".repeat(filled)).append("░".repeat(WIDTH - filled));
            line.append(String.format(Locale.ROOT, " %3.0f %%", 100 * share));
        }
        var parts = new ArrayList<String>();
        parts.add("  " + (measured ? bare(now.done(), now.unit()) + " of " : "")
                + amount(measured ? now.total() : now.done(), now.unit()));
        parts.add(", " + bare(Math.round(now.rate()), now.unit()) + "/s");
        now.eta().filter(_ -> now.done() < now.total()).ifPresent(eta -> parts.add(", " + clock(eta) + " left"));
        for (String part : parts) {
            if (line.length() + part.length() >= room) {
                break;
            }
            line.append(part);
        }
        return line.toString();
    }

    private static String amount(long value, String unit) {
        return unit.equals("bytes") ? Output.bytes(value) : Output.count(value, unit);
    }

    private static String bare(long value, String unit) {
        return unit.equals("bytes") ? Output.bytes(value) : Output.count(value);
    }

    private static String clock(Duration left) {
        return left.toMinutes() == 0
                ? left.toSeconds() + " s"
                : left.toMinutes() + " min " + left.toSecondsPart() + " s";
    }

    /// Leaves the last line standing, unless that phase was only a heading for others.
    private void endLine() {
        var now = tracker.snapshot();
        if (Terminal.onError() && !now.phase().isEmpty()) {
            err.print(CLEAR_LINE + (now.done() > 0 ? line(now, Terminal.columns()) + System.lineSeparator() : ""));
            err.flush();
        }
    }

    @Override
    public void close() {
        done();
    }

    /// Shows the last line and steps aside for what the command prints.
    synchronized void done() {
        if (!closed) {
            closed = true;
            endLine();
            painter.shutdownNow();
            try {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
            } catch (IllegalStateException ending) {
                err.flush();
            }
        }
    }
}
