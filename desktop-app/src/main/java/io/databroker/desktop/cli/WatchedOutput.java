package io.databroker.desktop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers what went wrong with it; the writers of the platform only know that something
/// did.
final class WatchedOutput extends OutputStream {

    private final OutputStream stream;
    private @Nullable IOException failure;

    WatchedOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Whether everything could be written.
    synchronized boolean isWhole() {
        return failure == null;
    }

    /// What to tell people; nothing where the reader has had enough, as `head` has.
    synchronized Optional<String> complaint() {
        return Optional.ofNullable(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(cause -> !cause.contains("roken pipe"))
                .map(cause -> "The output could not be written: " + cause + ".");
    }
}
