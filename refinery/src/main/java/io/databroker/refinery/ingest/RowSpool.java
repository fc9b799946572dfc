package io.databroker.refinery.ingest;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.Digest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The places and digests of a file's rows, 56 bytes a row: in memory for the first thousands, in a scratch
/// file beyond. So a file of any number of rows can be read while its own digest is still being computed.
final class RowSpool implements AutoCloseable {

    private static final int ENTRY = 3 * Long.BYTES + Digest.LENGTH;
    private static final int FIRST = 64 * ENTRY;
    private static final int LAST = 16_384 * ENTRY;

    private final Path scratch;
    private ByteBuffer recent = ByteBuffer.allocate(FIRST);
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    /// @param scratch folder for the rows that do not fit into memory
    RowSpool(Path scratch) {
        this.scratch = scratch;
    }

    /// Receives a row.
    interface Visitor {
        void visit(long row, long offset, long length, Digest digest);
    }

    void add(long row, long offset, long length, Digest digest) throws IOException {
        if (recent.remaining() < ENTRY) {
            makeRoom();
        }
        recent.putLong(row).putLong(offset).putLong(length);
        recent.putLong(digest.w0()).putLong(digest.w1()).putLong(digest.w2()).putLong(digest.w3());
        size++;
    }

    private void makeRoom() throws IOException {
        if (recent.capacity() < LAST) {
            recent = ByteBuffer.allocate(Math.min(LAST, recent.capacity() * 4)).put(recent.flip());
            return;
        }
        if (out == null) {
            file = Files.createTempFile(scratch, "rows", null);
            out = Files.newOutputStream(file);
        }
        out.write(recent.array(), 0, recent.position());
        recent.clear();
    }

    long size() {
        return size;
    }

    /// Visits every row in the order in which they were added.
    void forEach(Visitor visitor) {
        try {
            long spilled = size - recent.position() / ENTRY;
            if (file != null && out != null) {
                out.flush();
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    visit(new DataInputStream(in), spilled, visitor);
                }
            }
            var memory = new ByteArrayInputStream(recent.array(), 0, recent.position());
            visit(new DataInputStream(memory), size - spilled, visitor);
        } catch (IOException e) {
            throw new DataBrokerException("The scratch file of rows in %s cannot be read.".formatted(scratch), e);
        }
    }

    private static void visit(DataInputStream in, long count, Visitor visitor) throws IOException {
        for (long i = 0; i < count; i++) {
            long row = in.readLong();
            long offset = in.readLong();
            long length = in.readLong();
            visitor.visit(row, offset, length, new Digest(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new DataBrokerException("The scratch file %s cannot be deleted.".formatted(file), e);
        }
    }
}
