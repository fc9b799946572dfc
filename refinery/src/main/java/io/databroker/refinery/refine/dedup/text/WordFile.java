package io.databroker.refinery.refine.dedup.text;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Workers;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/// The words of all texts that are candidates, four bytes each, in a mapped file: contents are read once, in
/// order, and can then be compared in any order.
final class WordFile implements AutoCloseable {

    private static final int BATCH = 256;
    private static final ValueLayout.OfInt BIG_ENDIAN = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final long[] starts;
    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment words;

    private WordFile(long[] starts, Path file) throws IOException {
        this.file = file;
        this.starts = starts;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.words = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /// Lays down the words of the texts in `wanted`.
    ///
    /// @param size of the numbering that `wanted` uses
    /// @param text gives each, asked by several threads, a few hundred texts at a time, in ascending order
    static WordFile of(BitSet wanted, int size, IntFunction<int[]> text, int threads, Path scratch) {
        int[] indices = wanted.stream().toArray();
        var starts = new long[size + 1];
        Path file = scratch.resolve("near-text.words");
        try {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                var batch = new int[BATCH][];
                for (int from = 0; from < indices.length; from += BATCH) {
                    int first = from;
                    int count = Math.min(BATCH, indices.length - from);
                    Workers.forEach(count, threads, i -> batch[i] = text.apply(indices[first + i]));
                    for (int i = 0; i < count; i++) {
                        write(batch[i], out);
                        starts[indices[first + i] + 1] = batch[i].length;
                    }
                }
            }
            Arrays.parallelPrefix(starts, Long::sum);
            return new WordFile(starts, file);
        } catch (IOException | UncheckedIOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_room_for_texts",
                            "Cannot keep the words of {texts} texts in {folder}. Make room on that disk or choose"
                                    + " another folder for temporary files.",
                            "texts",
                            wanted.cardinality(),
                            "folder",
                            scratch),
                    e);
        }
    }

    private static void write(int[] words, DataOutputStream out) throws IOException {
        byte[] bytes = new byte[words.length * Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().put(words);
        out.write(bytes);
    }

    /// The words of one text.
    int[] words(int index) {
        var copy = new int[(int) (starts[index + 1] - starts[index])];
        MemorySegment.copy(words, BIG_ENDIAN, starts[index] * Integer.BYTES, copy, 0, copy.length);
        return copy;
    }

    @Override
    public void close() {
        arena.close();
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}
