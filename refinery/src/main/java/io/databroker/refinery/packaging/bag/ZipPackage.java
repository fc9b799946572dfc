package io.databroker.refinery.packaging.bag;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a package as a ZIP (ZIP64 where it must be).
///
/// Entries are stored, not deflated: shards are compressed inside already, and deflated bytes differ from one zlib
/// to the next. In order of path, with one fixed time, the same files give the same ZIP.
public final class ZipPackage {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipPackage() {}

    /// Writes the package in `folder` to `target`, under a temporary name until it is complete.
    public static void write(Path folder, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".partial");
        try (PackageFiles files = FolderFiles.of(folder);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 18)) {
            write(files, out);
        }
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static void write(PackageFiles files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (String path : files.paths()) {
            zip.putNextEntry(entry(files, path));
            try (InputStream in = files.open(path)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static ZipEntry entry(PackageFiles files, String path) throws IOException {
        var crc = new CRC32();
        long size = 0;
        try (InputStream in = files.open(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                size += n;
            }
        }
        var entry = new ZipEntry(files.rootName() + "/" + path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }
}
