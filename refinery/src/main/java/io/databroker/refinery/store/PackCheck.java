package io.databroker.refinery.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.databroker.refinery.store.Frame.Codec;
import io.databroker.refinery.store.Frame.Kind;
import io.databroker.refinery.store.PackFooter.Entry;
import io.databroker.refinery.store.Verification.Damage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Checks packs, one after another, in buffers that it keeps. For one thread.
final class PackCheck {

    private final MessageDigest sha256 = Digest.newMessageDigest();
    private byte[] bytes = new byte[0];
    private byte[] decoded = new byte[0];
    private int size;

    /// What a pack holds.
    ///
    /// @param storedBytes size of its file
    /// @param frames how many
    /// @param bytes of all frames when decoded
    /// @param lists objects of several chunks
    /// @param damages what is not as it was written
    record Checked(long storedBytes, int frames, long bytes, List<Listed> lists, List<Damage> damages) {}

    /// @param pack that holds the list
    /// @param object whose chunks are listed
    /// @param chunks of the object
    record Listed(String pack, Digest object, ChunkList chunks) {}

    Checked check(Path file) {
        String name = file.getFileName().toString().replace(".pack", "");
        var damages = new ArrayList<Damage>();
        try {
            read(file);
        } catch (IOException e) {
            damages.add(new Damage(name, null, "The pack cannot be read: " + e.getMessage()));
            return new Checked(0, 0, 0, List.of(), damages);
        }
        sha256.update(bytes, 0, size);
        if (!Digest.of(sha256.digest()).hex().equals(name)) {
            damages.add(new Damage(name, null, "The pack is not as it was written: its SHA-256 is not its name."));
        }
        Optional<PackFooter> footer = PackScan.footer(bytes, size);
        if (footer.isEmpty()) {
            damages.add(new Damage(name, null, "The pack's footer is damaged or cut off."));
        }
        return checkFrames(name, footer.orElseGet(() -> PackScan.salvage(bytes, size)), damages);
    }

    /// Takes a frame as it is on disk, head and all.
    interface FrameSink {
        void frame(Digest digest, byte[] frame);
    }

    /// Hands every frame of a pack that is as it was written to `sink`.
    void forEachIntact(Path file, FrameSink sink) throws IOException {
        read(file);
        PackFooter footer = PackScan.footer(bytes, size).orElseGet(() -> PackScan.salvage(bytes, size));
        for (Entry entry : footer.entries()) {
            intact(entry)
                    .ifPresent(frame -> sink.frame(
                            entry.digest(),
                            Arrays.copyOfRange(bytes, entry.offset(), entry.offset() + Frame.HEAD + frame.stored())));
        }
    }

    private void read(Path file) throws IOException {
        try (var pack = new RandomAccessFile(file.toFile(), "r")) {
            size = Math.toIntExact(pack.length());
            if (bytes.length < size) {
                bytes = new byte[size];
            }
            pack.readFully(bytes, 0, size);
        }
    }

    private Checked checkFrames(String name, PackFooter footer, List<Damage> damages) {
        var lists = new ArrayList<Listed>();
        long total = 0;
        for (Entry entry : footer.entries()) {
            Optional<Frame> frame = intact(entry);
            if (frame.isEmpty()) {
                damages.add(new Damage(
                        name, entry.digest(), "The chunk at byte " + entry.offset() + " is damaged or cut off."));
            } else if (frame.get().kind() == Kind.LIST) {
                byte[] list = Arrays.copyOf(decoded, frame.get().length());
                lists.add(new Listed(name, entry.digest(), ChunkList.decode(list)));
            } else {
                total += frame.get().length();
            }
        }
        return new Checked(size, footer.entries().size(), total, lists, damages);
    }

    /// The frame of an entry, decoded, where everything about it is right.
    private Optional<Frame> intact(Entry entry) {
        return PackScan.intact(bytes, size, entry.offset())
                .filter(frame -> frame.digest().equals(entry.digest()))
                .filter(frame -> decode(frame, entry.offset() + Frame.HEAD))
                .filter(frame ->
                        frame.kind() == Kind.LIST || digest(frame.length()).equals(frame.digest()));
    }

    private boolean decode(Frame frame, int at) {
        if (decoded.length < frame.length()) {
            decoded = new byte[frame.length()];
        }
        if (frame.codec() == Codec.RAW) {
            System.arraycopy(bytes, at, decoded, 0, frame.length());
            return frame.stored() == frame.length();
        }
        try {
            return Zstd.decompressByteArray(decoded, 0, frame.length(), bytes, at, frame.stored()) == frame.length();
        } catch (ZstdException e) {
            return false;
        }
    }

    private Digest digest(int length) {
        sha256.update(decoded, 0, length);
        return Digest.of(sha256.digest());
    }
}
