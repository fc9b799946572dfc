package io.databroker.refinery.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Writes a new file and leaves holes where it is zero, so that a sparse file takes no more space than before.
final class SparseOutput extends OutputStream {

    private static final byte[] ZEROS = new byte[64 << 10];

    private final FileChannel file;
    private long position;

    SparseOutput(Path path) throws IOException {
        file = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int to = from;
            while (to < end && !isHole(bytes, to, end)) {
                to = Math.min(end, to + ZEROS.length);
            }
            writeAll(ByteBuffer.wrap(bytes, from, to - from));
            from = to;
            while (from < end && isHole(bytes, from, end)) {
                from += ZEROS.length;
                position += ZEROS.length;
            }
        }
    }

    private static boolean isHole(byte[] bytes, int at, int end) {
        return end - at >= ZEROS.length
                && bytes[at] == 0
                && Arrays.equals(bytes, at, at + ZEROS.length, ZEROS, 0, ZEROS.length);
    }

    private void writeAll(ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            position += file.write(part, position);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (file.size() < position) {
                position--;
                writeAll(ByteBuffer.wrap(ZEROS, 0, 1));
            }
        }
    }
}
