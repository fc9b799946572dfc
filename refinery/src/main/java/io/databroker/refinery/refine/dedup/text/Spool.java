package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Byte sequences laid down one after the other in a scratch file, read back by number in any order. One thread
/// writes; afterwards many may read. Eight bytes of heap for each.
final class Spool implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private long[] ends = new long[1 << 10];
    private int count;
    private long written;

    /// A new file, which goes when this is closed.
    Spool(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    int count() {
        return count;
    }

    void append(byte[] bytes) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        try {
            if (bytes.length > buffer.remaining()) {
                drain(buffer.flip());
                buffer.clear();
            }
            if (bytes.length > buffer.remaining()) {
                drain(ByteBuffer.wrap(bytes));
            } else {
                buffer.put(bytes);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        ends[count] = start(count) + bytes.length;
        count++;
    }

    private void drain(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes, written);
        }
    }

    /// No more is to come; from now on it may be read.
    Spool complete() {
        try {
            drain(buffer.flip());
            buffer.clear();
            return this;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    int length(int index) {
        return (int) (ends[index] - start(index));
    }

    byte[] get(int index) {
        long start = start(index);
        var bytes = ByteBuffer.allocate(length(index));
        try {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, start + bytes.position());
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return bytes.array();
    }

    private long start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private DataBrokerException failed(IOException cause) {
        return new DataBrokerException(
                "Cannot use the temporary file " + file
                        + ". Make room on that disk or choose another folder for temporary files.",
                cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
