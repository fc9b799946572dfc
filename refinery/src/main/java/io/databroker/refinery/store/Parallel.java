package io.databroker.refinery.store;

import io.databroker.refinery.DataBrokerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one worker on several threads.
final class Parallel {

    private Parallel() {}

    /// Runs `worker` on `threads` threads at once and waits for all; throws what the first to fail threw.
    static void run(int threads, Runnable worker) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(worker));
            }
            for (Future<?> thread : running) {
                await(thread);
            }
        }
    }

    /// The result of `future`, or the exception that it threw.
    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataBrokerException("Interrupted while reading or writing stored data. Start again.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
