package io.databroker.refinery.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A pack as readers see it, complete or still being written. Its file is opened when it is first read and may be
/// closed at any time; the next read opens it again. Safe for use by many threads.
final class Pack {

    private final int id;
    private Path path;
    private @Nullable FileChannel channel;
    private @Nullable PackWriter writer;

    Pack(int id, Path path) {
        this.id = id;
        this.path = path;
    }

    int id() {
        return id;
    }

    /// SHA-256 of its file, once it is complete.
    Digest name() {
        return Digest.ofHex(path().getFileName().toString().replace(".pack", ""));
    }

    /// Whether it is complete, so that its file never changes again.
    boolean isSealed() {
        return path().getFileName().toString().endsWith(".pack");
    }

    synchronized Path path() {
        return path;
    }

    synchronized void writtenBy(@Nullable PackWriter writer) {
        this.writer = writer;
    }

    /// Moves the file to its final name; readers wait.
    synchronized void moveTo(Path target) throws IOException {
        close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        path = target;
    }

    /// Fills `target` from `position` on.
    ///
    /// @return whether the file had to be opened
    synchronized boolean read(ByteBuffer target, long position) throws IOException {
        if (writer != null) {
            writer.drain();
        }
        boolean opened = channel == null;
        FileChannel source = channel == null ? FileChannel.open(path, StandardOpenOption.READ) : channel;
        channel = source;
        long at = position;
        while (target.hasRemaining()) {
            int read = source.read(target, at);
            if (read < 0) {
                throw new EOFException("The file ends early");
            }
            at += read;
        }
        return opened;
    }

    synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
