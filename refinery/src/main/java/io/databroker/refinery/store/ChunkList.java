package io.databroker.refinery.store;

import java.nio.ByteBuffer;
import java.util.List;

/// The chunks that make up an object, in order.
///
/// @param digests of the chunks
/// @param ends where each chunk ends in the object, in bytes
record ChunkList(List<Digest> digests, long[] ends) {

    private static final int ENTRY = Digest.LENGTH + Integer.BYTES;

    /// @param digest of the chunk's data
    /// @param length in bytes
    record Chunk(Digest digest, int length) {}

    static byte[] encode(List<Chunk> chunks) {
        var buffer = ByteBuffer.allocate(Math.multiplyExact(chunks.size(), ENTRY));
        for (Chunk chunk : chunks) {
            buffer.put(chunk.digest().bytes()).putInt(chunk.length());
        }
        return buffer.array();
    }

    static ChunkList decode(byte[] payload) {
        var buffer = ByteBuffer.wrap(payload);
        var digests = new Digest[payload.length / ENTRY];
        var ends = new long[digests.length];
        var digest = new byte[Digest.LENGTH];
        long end = 0;
        for (int i = 0; i < digests.length; i++) {
            buffer.get(digest);
            digests[i] = Digest.of(digest);
            end += buffer.getInt();
            ends[i] = end;
        }
        return new ChunkList(List.of(digests), ends);
    }

    /// Length of the object in bytes.
    long size() {
        return ends[ends.length - 1];
    }

    /// Where chunk `i` starts in the object.
    long start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /// The chunk that holds the byte at `offset`.
    int at(long offset) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// What it takes in memory, roughly, in bytes.
    int weight() {
        return ends.length * 64;
    }
}
