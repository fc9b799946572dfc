package io.databroker.refinery.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes that can be read more than once: a file of the seller's, or what came out of an archive. Small ones
/// stay in memory, larger ones go to a scratch file that [#close] deletes. Used by one thread.
public final class Blob implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 20;

    private final Path scratch;
    private final byte @Nullable [] memory;
    private final boolean own;
    private final long size;
    private @Nullable Path file;

    private Blob(Path scratch, byte @Nullable [] memory, @Nullable Path file, boolean own, long size) {
        this.scratch = scratch;
        this.memory = memory;
        this.file = file;
        this.own = own;
        this.size = size;
    }

    /// The bytes of a file that stays where it is.
    public static Blob of(Path file, long size, Path scratch) {
        return new Blob(scratch, null, file, false, size);
    }

    /// Everything that `in` gives, which must be bounded by the caller.
    ///
    /// @param scratch folder for what is too large for memory
    public static Blob spool(InputStream in, Path scratch) throws IOException {
        byte[] start = in.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            return new Blob(scratch, start, null, true, start.length);
        }
        Path file = Files.createTempFile(scratch, "member", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            long size = start.length + in.transferTo(out);
            return new Blob(scratch, null, file, true, size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// Length in bytes.
    public long size() {
        return size;
    }

    /// The bytes from the first.
    public InputStream open() throws IOException {
        if (memory != null) {
            return new ByteArrayInputStream(memory);
        }
        return new BufferedInputStream(Files.newInputStream(path()), 1 << 16);
    }

    /// The first bytes, at most `limit` of them.
    public byte[] head(int limit) throws IOException {
        if (memory != null) {
            return memory.length <= limit ? memory : Arrays.copyOf(memory, limit);
        }
        try (InputStream in = Files.newInputStream(path())) {
            return in.readNBytes(limit);
        }
    }

    /// A file that holds the bytes until this is closed; what is in memory is written to a scratch file first.
    public Path path() throws IOException {
        if (file == null) {
            file = Files.write(Files.createTempFile(scratch, "member", null), memory == null ? new byte[0] : memory);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (own && file != null) {
            Files.deleteIfExists(file);
        }
    }
}
