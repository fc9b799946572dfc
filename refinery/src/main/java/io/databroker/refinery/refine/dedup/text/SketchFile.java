package io.databroker.refinery.refine.dedup.text;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.ItemView;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// All sketches of a run, side by side in a mapped file, so that a million of them take no heap. Sketches are
/// numbered from 0 in order of ordinals.
final class SketchFile implements AutoCloseable {

    private static final ValueLayout.OfInt BIG_ENDIAN = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong EIGHT_ROWS = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private final long[] ordinals;
    private final Path file;
    private final Arena arena;
    private final MemorySegment sketches;

    private SketchFile(long[] ordinals, Path file) throws IOException {
        this.file = file;
        this.ordinals = ordinals;
        this.arena = Arena.ofShared();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.sketches = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /// Lays the sketches of `all` down in the folder `scratch`.
    static SketchFile of(ItemView all, Path scratch) {
        var ordinals = new long[Math.toIntExact(all.size())];
        Path file = scratch.resolve("near-text.sketches");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                var next = new int[1];
                all.forEachSketch((ordinal, sketch) -> {
                    ordinals[next[0]++] = ordinal;
                    write(out, sketch);
                });
            }
            return new SketchFile(ordinals, file);
        } catch (IOException | UncheckedIOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_room_for_texts",
                            "Cannot keep the sketches of {texts} texts in {folder}. Make room on that disk or choose"
                                    + " another folder for temporary files.",
                            "texts",
                            ordinals.length,
                            "folder",
                            scratch),
                    e);
        }
    }

    private static void write(OutputStream out, byte[] sketch) {
        if (sketch.length != Sketch.BYTES) {
            throw new IllegalArgumentException("A sketch has " + Sketch.BYTES + " bytes, not " + sketch.length);
        }
        try {
            out.write(sketch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return ordinals.length;
    }

    long ordinal(int index) {
        return ordinals[index];
    }

    /// Number of words.
    int words(int index) {
        return sketches.get(BIG_ENDIAN, (long) index * Sketch.BYTES);
    }

    /// The four rows of a band: the key of the bucket that the text falls into there.
    int band(int index, int band) {
        return sketches.get(BIG_ENDIAN, (long) index * Sketch.BYTES + Integer.BYTES * (1L + band));
    }

    /// In how many rows two signatures agree, from 0 to [Signature#ROWS].
    int agreement(int a, int b) {
        long atA = (long) a * Sketch.BYTES + Integer.BYTES;
        long atB = (long) b * Sketch.BYTES + Integer.BYTES;
        int different = 0;
        for (int row = 0; row < Signature.ROWS; row += Long.BYTES) {
            long bits = sketches.get(EIGHT_ROWS, atA + row) ^ sketches.get(EIGHT_ROWS, atB + row);
            different += Long.bitCount((((bits & LOW_BITS) + LOW_BITS) | bits) & ~LOW_BITS);
        }
        return Signature.ROWS - different;
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
