package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.RunContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sketches of a run in a mapped file of the scratch folder, so that verification reads any of them at once
/// while the heap holds 16 bytes for each. Safe to read from many threads.
final class SketchSpool implements AutoCloseable {

    private final Arena arena = Arena.ofShared();
    private final Path file;
    private final long[] ordinals;
    private final long[] ends;
    private final MemorySegment bytes;

    /// Copies every sketch of `all`.
    ///
    /// @param name of the file
    SketchSpool(ItemView all, RunContext run, String name) {
        int count = Math.toIntExact(all.size());
        ordinals = new long[count];
        ends = new long[count];
        file = run.scratch().resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var next = new int[1];
            all.forEachSketch((ordinal, sketch) -> {
                int i = next[0]++;
                ordinals[i] = ordinal;
                ends[i] = (i == 0 ? 0 : ends[i - 1]) + sketch.length;
                write(out, sketch);
            });
        } catch (IOException | UncheckedIOException e) {
            throw new DataBrokerException("Cannot write to " + file + ". Is the disk full?", e);
        }
        try (var channel = FileChannel.open(file)) {
            bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw new DataBrokerException("Cannot read " + file + " back.", e);
        }
    }

    private static void write(BufferedOutputStream out, byte[] sketch) {
        try {
            out.write(sketch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return ordinals.length;
    }

    long ordinal(int i) {
        return ordinals[i];
    }

    byte[] sketch(int i) {
        long start = i == 0 ? 0 : ends[i - 1];
        return bytes.asSlice(start, ends[i] - start).toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public void close() {
        arena.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DataBrokerException("Cannot delete " + file + ".", e);
        }
    }
}
