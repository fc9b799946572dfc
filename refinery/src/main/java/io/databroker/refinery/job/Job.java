package io.databroker.refinery.job;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

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
            if (!(e instanceof DataBrokerException)) {
                LOG.error("'{}' failed", name, e);
            }
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
            throw explained(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /// Waits for the end.
    ///
    /// @return why nothing was made; empty where something was
    public Optional<Sentence> failure() {
        return result.handle((_, failure) -> Optional.<Throwable>ofNullable(failure))
                .join()
                .map(failure -> explained(failure).sentence());
    }

    private DataBrokerException explained(Throwable failure) {
        return switch (failure) {
            case DataBrokerException known -> known;
            case OutOfMemoryError _ ->
                new DataBrokerException(
                        Sentence.of("out_of_memory", "'{work}' failed: there is not enough memory.", "work", name),
                        failure);
            default ->
                new DataBrokerException(
                        Sentence.of(
                                "unforeseen",
                                "'{work}' failed: {detail}. See the log.",
                                "work",
                                name,
                                "detail",
                                failure),
                        failure);
        };
    }

    /// Calls `listener` when the job has ended, however it ended; at once where it has.
    public void whenEnded(Consumer<Job<T>> listener) {
        var _ = result.whenComplete((made, failure) -> listener.accept(this));
    }
}
