package io.databroker.refinery.store;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The folder of a store: its parts, its format and its lock. The operating system frees the lock when the process
/// ends, however it ends.
final class StoreHome implements AutoCloseable {

    private static final int VERSION = 1;

    private final Path home;
    private final FileChannel lock;

    /// What `FORMAT` says.
    record Format(int version, String hash, String chunker, int min, int normal, int max) {
        static final Format CURRENT =
                new Format(VERSION, "sha256", "fastcdc-1", Chunker.MIN, Chunker.NORMAL, Chunker.MAX);
    }

    private StoreHome(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    static StoreHome open(Path home, StoreLimits limits) {
        try {
            Files.createDirectories(home);
            var opened = new StoreHome(home, lock(home));
            try {
                opened.prepare(limits);
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
            return opened;
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "library_closed",
                            "The library {folder} cannot be opened: {detail}. Check that the folder can be written and"
                                    + " that the disk has space.",
                            "folder",
                            home,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new DataBrokerException(Sentence.of(
                    "library_in_use",
                    "The library {folder} is in use by another run of the program. Wait for it to end, or close its"
                            + " window.",
                    "folder",
                    home));
        }
        return channel;
    }

    private void prepare(StoreLimits limits) throws IOException {
        for (Path folder : new Path[] {staging(), quarantine(), packs()}) {
            Files.createDirectories(folder);
        }
        Path format = home.resolve("FORMAT");
        if (Files.exists(format)) {
            checkFormat(format);
        } else {
            for (int i = 0; i < 256; i++) {
                Files.createDirectories(packs().resolve(HexFormat.of().toHexDigits((byte) i)));
            }
            Durable.syncFolder(packs());
            Durable.write(home, "FORMAT", Json.PRETTY.writeValueAsBytes(Format.CURRENT));
        }
        adjustReserve(limits.reserveBytes());
    }

    /// Gives the reserve back where the disk is full, so that the store opens and things can be deleted; makes it
    /// anew where there is plenty of space.
    private void adjustReserve(int size) throws IOException {
        long usable = usableBytes();
        if (usable < size) {
            Files.deleteIfExists(reserve());
        } else if (Files.notExists(reserve()) && usable > 4L * size) {
            Files.write(reserve(), new byte[size]);
        }
    }

    private static void checkFormat(Path file) throws IOException {
        Format format;
        try {
            format = Json.MAPPER.readValue(Files.readAllBytes(file), Format.class);
        } catch (JacksonException e) {
            throw new DataBrokerException(
                    Sentence.of("file_damaged", "The file {file} is damaged. Restore it from a backup.", "file", file),
                    e);
        }
        if (format.version() > VERSION) {
            throw new DataBrokerException(Sentence.of(
                    "library_newer",
                    "The library {folder} was written by a newer version of the program (format {found}). Update the"
                            + " program.",
                    "folder",
                    file.getParent(),
                    "found",
                    format.version()));
        }
    }

    Path folder() {
        return home;
    }

    Path packs() {
        return home.resolve("packs");
    }

    Path staging() {
        return home.resolve("staging");
    }

    Path quarantine() {
        return home.resolve("quarantine");
    }

    Path index() {
        return home.resolve("index.db");
    }

    /// Space that can be given back when the disk is full, so that deleting always works.
    Path reserve() {
        return home.resolve("reserve.bin");
    }

    /// Where the pack with this SHA-256 belongs.
    Path pack(Digest name) {
        return packs().resolve(name.hex().substring(0, 2)).resolve(name.hex() + ".pack");
    }

    long usableBytes() throws IOException {
        return Files.getFileStore(home).getUsableSpace();
    }

    /// Removes what a cut-short use left in staging; nobody was promised any of it.
    int sweepStaging() throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(staging())) {
            for (Path file : left) {
                Files.delete(file);
                swept++;
            }
        }
        return swept;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new DataBrokerException("The lock of " + home + " cannot be given back: " + e.getMessage(), e);
        }
    }
}
