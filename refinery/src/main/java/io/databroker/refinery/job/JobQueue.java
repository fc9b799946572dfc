package io.databroker.refinery.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Runs jobs in the order in which they come, a fixed number at a time.
public final class JobQueue implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Job<?>> active = new CopyOnWriteArrayList<>();

    /// @param atOnce how many jobs run at the same time, at least 1
    public JobQueue(int atOnce) {
        threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("job-", 0).factory());
    }

    /// Queues `work` under a name for people.
    public <T> Job<T> submit(String name, Function<Progress, T> work) {
        var job = new Job<>(name, work);
        active.add(job);
        job.whenEnded(active::remove);
        threads.execute(job);
        return job;
    }

    /// The jobs that wait or run, in the order in which they came.
    public List<Job<?>> active() {
        return List.copyOf(active);
    }

    /// Cancels every job and waits for those that run to stop.
    @Override
    public void close() {
        active.forEach(job -> job.tracker().cancel());
        threads.close();
    }
}
