package io.databroker.refinery.refine.dedup.text;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Some texts of an index in one file that never changes, mapped: searching it takes no heap. [IndexPartWriter]
/// tells the layout.
final class IndexPart implements AutoCloseable {

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final VarHandle KEYS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /// Of what very many texts share (a licence, a menu) only so many are looked at.
    private static final int MOST_OF_ONE_KEY = 64;

    private final Path file;
    private final long first;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment data;
    private final int size;
    private final long words;
    private final long names;
    private final long postings;

    /// @param first number of its first text in the index
    IndexPart(Path file, long first) throws IOException {
        this.file = file;
        this.first = first;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        if (data.byteSize() < IndexPartWriter.HEADER || data.get(LONG, 0) != IndexPartWriter.MAGIC) {
            arena.close();
            throw new IOException(file + " is no part of an index of similar texts, or of another version");
        }
        this.size = (int) data.get(LONG, 8);
        this.words = data.get(LONG, 16);
        this.names = data.get(LONG, 24);
        this.postings = data.get(LONG, 32);
        if (data.byteSize() != postingsStart() + Long.BYTES * postings) {
            arena.close();
            throw new IOException(file + " is cut short");
        }
    }

    Path file() {
        return file;
    }

    long first() {
        return first;
    }

    int size() {
        return size;
    }

    /// The text in that place, from 0.
    IndexedText text(int index) {
        return new IndexedText(name(index), words(index), signature(index));
    }

    String name(int index) {
        long start = data.get(LONG, nameStarts() + Long.BYTES * (long) index);
        long end = data.get(LONG, nameStarts() + Long.BYTES * (index + 1L));
        byte[] name = data.asSlice(nameStarts() + Long.BYTES * (size + 1L) + start, end - start)
                .toArray(ValueLayout.JAVA_BYTE);
        return new String(name, StandardCharsets.UTF_8);
    }

    int[] words(int index) {
        long start = data.get(LONG, IndexPartWriter.HEADER + Long.BYTES * (long) index);
        long end = data.get(LONG, IndexPartWriter.HEADER + Long.BYTES * (index + 1L));
        var copy = new int[(int) (end - start)];
        MemorySegment.copy(data, INT, wordsStart() + Integer.BYTES * start, copy, 0, copy.length);
        return copy;
    }

    byte[] signature(int index) {
        return data.asSlice(signaturesStart() + (long) Signature.ROWS * index, Signature.ROWS)
                .toArray(ValueLayout.JAVA_BYTE);
    }

    /// The place of that very text under that very name, or -1.
    int find(IndexedText text) {
        var place = new int[] {-1};
        visit(identitiesStart(), size, text.identity(), index -> {
            if (text.name().equals(name(index)) && Arrays.equals(text.words(), words(index))) {
                place[0] = index;
            }
        });
        return place[0];
    }

    /// Visits the texts in a bucket of a band.
    void inBucket(int band, int key, IntConsumer visitor) {
        visit(bandsStart() + (long) Long.BYTES * size * band, size, key, visitor);
    }

    /// Visits the texts that a hash of [Winnowing] was kept of.
    void withPassage(int hash, IntConsumer visitor) {
        visit(postingsStart(), postings, hash, visitor);
    }

    /// The key of the bucket that a text falls into in a band.
    static int key(byte[] signature, int band) {
        return (int) KEYS.get(signature, band * Integer.BYTES);
    }

    private void visit(long start, long count, int key, IntConsumer visitor) {
        long place = lowerBound(start, count, (long) key << Integer.SIZE);
        long end = Math.min(count, place + MOST_OF_ONE_KEY);
        for (; place < end; place++) {
            long entry = data.get(LONG, start + Long.BYTES * place);
            if ((int) (entry >> Integer.SIZE) != key) {
                return;
            }
            visitor.accept((int) entry);
        }
    }

    /// The first place of a sorted table that does not come before `value`.
    private long lowerBound(long start, long count, long value) {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (data.get(LONG, start + Long.BYTES * middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long wordsStart() {
        return IndexPartWriter.HEADER + Long.BYTES * (size + 1L);
    }

    private long signaturesStart() {
        return wordsStart() + Integer.BYTES * words;
    }

    private long nameStarts() {
        return signaturesStart() + (long) Signature.ROWS * size;
    }

    private long identitiesStart() {
        return nameStarts() + Long.BYTES * (size + 1L) + names;
    }

    private long bandsStart() {
        return identitiesStart() + (long) Long.BYTES * size;
    }

    private long postingsStart() {
        return bandsStart() + (long) Long.BYTES * size * Signature.BANDS;
    }

    @Override
    public void close() {
        arena.close();
    }
}
