package io.databroker.refinery.store;

import io.databroker.refinery.store.PackFooter.Entry;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Writes one pack: frames one after another, then the footer. Everything passes a buffer, so that a thousand small
/// frames cost few system calls. Appends come one at a time; reads of what was appended may run beside them.
final class PackWriter {

    private static final System.Logger LOG = System.getLogger(PackWriter.class.getName());
    private static final int BUFFER = 1 << 20;

    private final Pack pack;
    private final FileChannel file;
    private final MessageDigest sha256 = Digest.newMessageDigest();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final List<Entry> entries = new ArrayList<>();
    private int size;

    PackWriter(Pack pack) throws IOException {
        this.pack = pack;
        this.file = FileChannel.open(pack.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        pack.writtenBy(this);
    }

    Pack pack() {
        return pack;
    }

    int size() {
        return size;
    }

    /// Appends a frame and returns its offset.
    int append(Digest digest, byte[] frame, int length) throws IOException {
        int offset = size;
        write(frame, length);
        entries.add(new Entry(digest, offset));
        return offset;
    }

    /// Writes the footer and makes the file durable.
    ///
    /// @return the SHA-256 of the file, which becomes its name, and its footer
    Sealed seal() throws IOException {
        var footer = new PackFooter(List.copyOf(entries));
        byte[] table = footer.encode();
        write(table, table.length);
        drain();
        file.force(false);
        file.close();
        pack.writtenBy(null);
        return new Sealed(Digest.of(sha256.digest()), size, footer);
    }

    /// @param name SHA-256 of the file
    /// @param size of the file in bytes
    /// @param footer what is inside
    record Sealed(Digest name, long size, PackFooter footer) {}

    private void write(byte[] bytes, int length) throws IOException {
        sha256.update(bytes, 0, length);
        synchronized (pack) {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, buffer.remaining());
                buffer.put(bytes, done, part);
                done += part;
                if (!buffer.hasRemaining()) {
                    drain();
                }
            }
        }
        size += length;
    }

    /// Hands what is buffered to the operating system, so that it can be read from the file.
    void drain() throws IOException {
        synchronized (pack) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            buffer.clear();
        }
    }

    /// Gives the pack up; what is left of it is swept when the store is next opened.
    void abandon() {
        pack.writtenBy(null);
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The pack that could not be written cannot be closed either", e);
        }
    }
}
