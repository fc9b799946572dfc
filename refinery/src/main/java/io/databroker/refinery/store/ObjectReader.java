package io.databroker.refinery.store;

import io.databroker.refinery.store.Frame.Kind;
import io.databroker.refinery.store.PackShelf.Location;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives objects back. Chunks decoded for a slice are kept for the next one, so that rows that follow each other
/// are copied out of memory. Safe for use by many threads.
final class ObjectReader {

    private final PackShelf shelf;
    private final FrameReader frames;
    private final WeightedCache<byte[]> chunks;
    private final WeightedCache<ChunkList> lists;

    ObjectReader(PackShelf shelf, StoreLimits limits) {
        this.shelf = shelf;
        this.frames = new FrameReader(shelf);
        this.chunks = new WeightedCache<>(limits.cacheBytes(), chunk -> chunk.length);
        this.lists = new WeightedCache<>(limits.cacheBytes() / 4, ChunkList::weight);
    }

    boolean contains(Digest digest) {
        return shelf.locate(digest).isPresent();
    }

    /// The digests of all frames that an object is made of: its own and, where it has several chunks, theirs. None
    /// where the store does not have it.
    List<Digest> frames(Digest digest) {
        return shelf.locate(digest)
                .map(location -> location.frame().kind() == Kind.LIST ? withChunks(location) : List.of(digest))
                .orElse(List.of());
    }

    private List<Digest> withChunks(Location location) {
        var frames = new ArrayList<>(list(location).digests());
        frames.add(location.frame().digest());
        return frames;
    }

    long size(Digest digest) {
        Location location = frames.locate(digest);
        return location.frame().kind() == Kind.LIST
                ? list(location).size()
                : location.frame().length();
    }

    InputStream open(Digest digest) {
        Location location = frames.locate(digest);
        List<Digest> parts =
                location.frame().kind() == Kind.LIST ? list(location).digests() : List.of(digest);
        return new ObjectInput(frames, parts);
    }

    byte[] read(Slice slice) {
        Optional<ChunkList> list = lists.get(slice.object());
        if (list.isEmpty()) {
            Optional<byte[]> whole = chunks.get(slice.object());
            if (whole.isPresent()) {
                return cut(slice, whole.get());
            }
            Location location = frames.locate(slice.object());
            if (location.frame().kind() == Kind.DATA) {
                return cut(slice, chunk(slice.object()));
            }
            list = Optional.of(list(location));
        }
        return assemble(slice, list.get());
    }

    private static byte[] cut(Slice slice, byte[] whole) {
        check(slice, whole.length);
        if (slice.length() == whole.length) {
            return whole.clone();
        }
        var bytes = new byte[(int) slice.length()];
        System.arraycopy(whole, (int) slice.offset(), bytes, 0, bytes.length);
        return bytes;
    }

    private byte[] assemble(Slice slice, ChunkList list) {
        check(slice, list.size());
        var bytes = new byte[Math.toIntExact(slice.length())];
        int done = 0;
        for (int i = list.at(slice.offset()); done < bytes.length; i++) {
            byte[] chunk = chunk(list.digests().get(i));
            int from = (int) (slice.offset() + done - list.start(i));
            int part = Math.min(chunk.length - from, bytes.length - done);
            System.arraycopy(chunk, from, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private static void check(Slice slice, long size) {
        if (slice.offset() < 0 || slice.length() < 0 || slice.offset() > size - slice.length()) {
            throw new IllegalArgumentException(slice + " does not lie inside its object of " + size + " bytes");
        }
    }

    private byte[] chunk(Digest digest) {
        return chunks.get(digest).orElseGet(() -> {
            byte[] chunk = frames.payload(frames.locate(digest));
            chunks.put(digest, chunk);
            return chunk;
        });
    }

    private ChunkList list(Location location) {
        Digest object = location.frame().digest();
        return lists.get(object).orElseGet(() -> {
            ChunkList list = ChunkList.decode(frames.payload(location));
            lists.put(object, list);
            return list;
        });
    }
}
