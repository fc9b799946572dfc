package io.databroker.refinery.store;

import io.databroker.refinery.job.Workers;
import io.databroker.refinery.store.ChunkList.Chunk;
import io.databroker.refinery.store.Frame.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Takes in one object. Its bytes are read straight into a buffer until the chunker says cut; the buffer goes off
/// to be stored, and what was read beyond the cut begins the next one.
final class ObjectIntake {

    private static final int BLOCK = Chunker.MIN;

    private final ObjectWriter writer;
    private final InputStream in;
    private final Chunker chunker = new Chunker();
    private final MessageDigest whole = Digest.newMessageDigest();
    private final List<Future<Chunk>> chunks = new ArrayList<>();
    private byte @Nullable [] buffer;

    ObjectIntake(ObjectWriter writer, InputStream in) {
        this.writer = writer;
        this.in = in;
    }

    Digest put() throws IOException {
        try {
            int last = storeChunks();
            if (chunks.isEmpty()) {
                return writer.store(Kind.DATA, null, held(), last);
            }
            if (last > 0) {
                storeChunk(last);
            }
            byte[] list = ChunkList.encode(stored());
            return writer.store(Kind.LIST, Digest.of(whole.digest()), list, list.length);
        } finally {
            if (buffer != null) {
                writer.giveBuffer(buffer);
            }
        }
    }

    /// Stores every chunk but the last and returns the length of that one, which is in the buffer.
    private int storeChunks() throws IOException {
        buffer = writer.takeBuffer();
        int length = 0;
        while (true) {
            int cut = chunker.cut(held(), length);
            if (cut >= 0) {
                byte[] rest = Arrays.copyOfRange(held(), cut, length);
                storeChunk(cut);
                buffer = writer.takeBuffer();
                System.arraycopy(rest, 0, held(), 0, rest.length);
                length = rest.length;
            } else {
                int read = in.read(held(), length, Math.min(BLOCK, Chunker.MAX - length));
                if (read < 0) {
                    return length;
                }
                length += read;
            }
        }
    }

    private void storeChunk(int length) {
        byte[] full = held();
        whole.update(full, 0, length);
        buffer = null;
        chunks.add(writer.storeLater(full, length));
    }

    private byte[] held() {
        if (buffer == null) {
            throw new IllegalStateException("The buffer was given away");
        }
        return buffer;
    }

    private List<Chunk> stored() {
        var stored = new ArrayList<Chunk>(chunks.size());
        for (Future<Chunk> chunk : chunks) {
            stored.add(Workers.await(chunk));
        }
        return stored;
    }
}
