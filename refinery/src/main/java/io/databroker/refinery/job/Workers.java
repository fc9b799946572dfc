package io.databroker.refinery.job;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Spreads work over threads and waits for it.
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

    /// Runs `worker` on so many threads at once and waits for all. The first failure is thrown.
    public static void run(int threads, Runnable worker) {
        forEach(threads, threads, _ -> worker.run());
    }

    /// What work on another thread gave. Its failure is thrown as it is; who is interrupted while waiting is cancelled.
    public static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
