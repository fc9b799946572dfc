package io.databroker.refinery.decode;

import io.databroker.refinery.job.CancelledException;
import java.io.DataInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The guarded readers: parsers of documents and decoders of sound and film, in processes of their own.
///
/// A hostile file can make such a parser hang, fill its heap or, in native code, crash the whole process. So
/// each runs in a child JVM with a small heap and a deadline for each file. What dies is the child; the file
/// gets the reason, and the next file gets a new child. Children start when first needed, are used again, and
/// end with their parent, whose end closes their input. Safe for use by many threads.
public final class Workers implements AutoCloseable {

    private static final int SECONDS = 60;
    private static final int OUTLINE_SECONDS = 30;
    private static final int PARQUET_SECONDS = 600;
    private static final String HEAP = "-Xmx768m";

    private final List<String> command;
    private final BlockingQueue<Seat> seats;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("worker-deadlines").daemon().factory());

    /// A place for one process, empty until it is needed.
    private static final class Seat {
        private final List<Worker> worker = new ArrayList<>(1);
    }

    /// @param processes at most; each takes up to about 1 GB at its worst
    public Workers(int processes) {
        this(processes, command());
    }

    Workers(int processes, List<String> command) {
        this.command = command;
        seats = new ArrayBlockingQueue<>(processes);
        for (int i = 0; i < processes; i++) {
            seats.add(new Seat());
        }
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java")
                .toString();
        return List.of(
                java,
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName());
    }

    /// The text of a document.
    ///
    /// @param textLimit most bytes of text, in UTF-8
    /// @throws UndecodableException for the reason that its message gives
    public DocumentText document(Path file, int textLimit) {
        return ask(Task.DOCUMENT, file, file, textLimit, SECONDS, Wire::readDocument);
    }

    /// What a sound or film promises to be, without decoding it.
    ///
    /// @throws UndecodableException where it is neither
    public MediaOutline outline(Path file) {
        return ask(Task.OUTLINE, file, file, 0, OUTLINE_SECONDS, Wire::readOutline);
    }

    /// Writes the rows of a Parquet file as JSON lines.
    ///
    /// @param input a path without quotes or wildcards
    /// @throws UndecodableException for the reason that its message gives
    public void parquet(Path input, Path output) {
        ask(Task.PARQUET, input, output, 0, PARQUET_SECONDS, DataInputStream::readLong);
    }

    AudioContent audio(Path file) {
        return ask(Task.AUDIO, file, file, 0, SECONDS, Wire::readAudio);
    }

    VideoContent video(Path file) {
        return ask(Task.VIDEO, file, file, 0, SECONDS, Wire::readVideo);
    }

    private <T> T ask(Task task, Path file, Path output, int textLimit, int seconds, Worker.Answer<T> answer) {
        Seat seat = take();
        try {
            if (seat.worker.isEmpty()) {
                seat.worker.add(new Worker(command));
            }
            return seat.worker
                    .getFirst()
                    .ask(
                            new Request(task, file.toAbsolutePath(), output.toAbsolutePath(), textLimit),
                            seconds,
                            answer,
                            clock);
        } finally {
            if (!seat.worker.isEmpty() && seat.worker.getFirst().isBroken()) {
                seat.worker.removeFirst().close();
            }
            seats.add(seat);
        }
    }

    private Seat take() {
        try {
            return seats.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        seats.forEach(seat -> seat.worker.forEach(Worker::close));
    }
}
