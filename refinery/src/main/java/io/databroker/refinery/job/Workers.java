package io.databroker.refinery.job;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Spreads numbered pieces of work over threads.
public final class Workers {

    private Workers() {}

    /// Does `work` for 0 up to `count`, on so many threads, in no particular order. The first failure stops the
    /// others between two pieces and is thrown.
    public static void forEach(int count, int threads, IntConsumer work) {
        var next = new AtomicInteger();
        int workers = Math.clamp(count, 1, Math.max(1, threads));
        Runnable worker = () -> {
            try {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    work.accept(n);
                }
            } finally {
                next.set(count);
            }
        };
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(worker));
            }
            for (Future<?> each : running) {
                await(each);
            }
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while working on several threads");
        }
    }
}
