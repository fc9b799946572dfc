package io.databroker.refinery.packaging;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Threads for tasks whose order does not matter; as many tasks wait as there are threads, and no more. The first
/// failure stops the rest and is thrown at the next [#submit] or at [#finish].
public final class Workers implements AutoCloseable {

    /// Items that one task is given.
    public static final int BATCH = 256;

    /// A piece of work.
    public interface Task {
        void run() throws IOException;
    }

    private final ExecutorService threads;
    private final Semaphore free;
    private final int places;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public Workers(int count) {
        threads = Executors.newFixedThreadPool(count);
        places = 2 * count;
        free = new Semaphore(places);
    }

    /// Runs `task` on one of the threads; waits while too many wait already.
    public void submit(Task task) throws IOException {
        rethrow();
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                if (failure.get() == null) {
                    task.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /// Waits for all tasks.
    public void finish() throws IOException {
        free.acquireUninterruptibly(places);
        free.release(places);
        rethrow();
    }

    private void rethrow() throws IOException {
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
