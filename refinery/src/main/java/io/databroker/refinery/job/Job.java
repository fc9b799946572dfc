package io.databroker.refinery.job;

import io.databroker.refinery.DataBrokerException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// One piece of long work in a [JobQueue].
///
/// @param <T> what it makes
public final class Job<T> implements Runnable {

    /// What has become of a job.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final String name;
    private final Function<Progress, T> work;
    private final Tracker tracker = new Tracker();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile State state = State.WAITING;

    Job(String name, Function<Progress, T> work) {
        this.name = name;
        this.work = work;
    }

    /// The name for people.
    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    /// Where it is, and how to pause, resume and cancel it.
    public Tracker tracker() {
        return tracker;
    }

    /// Called by the queue.
    @Override
    public void run() {
        state = State.RUNNING;
        try {
            tracker.checkpoint();
            T made = work.apply(tracker);
            state = State.DONE;
            result.complete(made);
        } catch (RuntimeException | Error e) {
            state = e instanceof CancelledException ? State.CANCELLED : State.FAILED;
            result.completeExceptionally(e);
        }
    }

    /// Waits for the end.
    ///
    /// @throws CancelledException when the job was cancelled
    /// @throws DataBrokerException when it failed
    public T join() {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case DataBrokerException failure -> failure;
                case Error error -> throw error;
                case null, default ->
                    new DataBrokerException(
                            "'" + name + "' failed: " + e.getMessage() + ". See the log.", e.getCause());
            };
        }
    }

    /// Calls `listener` when the job has ended, however it ended; at once where it has.
    public void whenEnded(Consumer<Job<T>> listener) {
        var _ = result.whenComplete((made, failure) -> listener.accept(this));
    }
}
