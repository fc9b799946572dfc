package io.databroker.refinery.packaging.bag;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Takes bytes and holds each against the next one of a file.
final class ComparingStream extends OutputStream {

    private final InputStream expected;
    private boolean same = true;

    ComparingStream(Path file) throws IOException {
        expected = new BufferedInputStream(Files.newInputStream(file), 1 << 18);
    }

    @Override
    public void write(int b) throws IOException {
        same = same && expected.read() == (b & 0xff);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (same) {
            byte[] next = expected.readNBytes(length);
            same = Arrays.equals(next, 0, next.length, bytes, offset, offset + length);
        }
    }

    /// Whether all bytes were those of the file, and none is left.
    boolean matchesAll() throws IOException {
        return same && expected.read() < 0;
    }

    @Override
    public void close() throws IOException {
        expected.close();
    }
}
