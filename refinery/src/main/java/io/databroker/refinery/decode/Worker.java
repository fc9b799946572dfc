package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One worker process and the pipe to it. Used by one thread at a time; dead after its first crash or time-out.
final class Worker implements AutoCloseable {

    /// What a worker exits with when its heap is full (the JVM's own choice).
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private boolean broken;

    Worker(List<String> command) {
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_worker",
                            "A process for reading documents and media cannot be started: {detail}.",
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /// Reads an answer off the pipe.
    interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    /// @throws UndecodableException with the worker's reason, or with what became of the worker
    <T> T ask(Request request, int seconds, Answer<T> answer, ScheduledExecutorService clock) {
        var late = new AtomicBoolean();
        ScheduledFuture<?> deadline = clock.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                seconds,
                TimeUnit.SECONDS);
        try {
            request.write(out);
            out.flush();
            if (in.readByte() == Wire.REFUSED) {
                throw new UndecodableException(Wire.readSentence(in));
            }
            return answer.read(in);
        } catch (IOException | NegativeArraySizeException e) {
            broken = true;
            throw new UndecodableException(obituary(request.task(), late.get(), seconds), e);
        } finally {
            deadline.cancel(false);
        }
    }

    private Sentence obituary(Task task, boolean late, int seconds) {
        if (late) {
            return Sentence.of(
                    "reading_too_long",
                    "Reading the {noun} took longer than {seconds} seconds.",
                    "noun",
                    task.noun(),
                    "seconds",
                    seconds);
        }
        boolean full = process.destroyForcibly().onExit().join().exitValue() == OUT_OF_MEMORY;
        return full
                ? Sentence.of(
                        "reading_memory",
                        "Reading the {noun} takes more memory than a reader may have.",
                        "noun",
                        task.noun())
                : Sentence.of("reading_crashed", "Reading the {noun} crashed its reader.", "noun", task.noun());
    }

    boolean isBroken() {
        return broken || !process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
