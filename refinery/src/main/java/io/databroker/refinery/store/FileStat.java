package io.databroker.refinery.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What the file system says of a file without opening it. Equal for a file that nobody touched.
///
/// @param kind of the file; links are not followed
/// @param mode permission bits as in POSIX, or -1 where the system has none
/// @param size in bytes
/// @param modifiedNanos last change of the content, in nanoseconds since 1970 UTC
/// @param changedNanos last change of anything, likewise; 0 where the system does not tell
/// @param inode number of the file in its file system; 0 where the system does not tell
record FileStat(Kind kind, int mode, long size, long modifiedNanos, long changedNanos, long inode) {

    private static final int FORMAT_BITS = 0xF000;
    private static final int PERMISSION_BITS = 0xFFF;

    enum Kind {
        FILE('f'),
        FOLDER('d'),
        LINK('l'),
        OTHER('o');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        char code() {
            return code;
        }

        static Kind of(char code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of file is written " + code);
        }
    }

    static FileStat of(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix") ? ofUnix(file) : ofBasic(file);
    }

    private static FileStat ofUnix(Path file) throws IOException {
        Map<String, Object> read =
                Files.readAttributes(file, "unix:mode,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
        int mode = value(read, "mode", Integer.class);
        return new FileStat(
                switch (mode & FORMAT_BITS) {
                    case 0x8000 -> Kind.FILE;
                    case 0x4000 -> Kind.FOLDER;
                    case 0xA000 -> Kind.LINK;
                    default -> Kind.OTHER;
                },
                mode & PERMISSION_BITS,
                value(read, "size", Long.class),
                nanos(value(read, "lastModifiedTime", FileTime.class)),
                nanos(value(read, "ctime", FileTime.class)),
                value(read, "ino", Long.class));
    }

    private static <T> T value(Map<String, Object> attributes, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(attributes.get(name), name));
    }

    private static FileStat ofBasic(Path file) throws IOException {
        var read = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Kind kind = read.isRegularFile()
                ? Kind.FILE
                : read.isDirectory() ? Kind.FOLDER : read.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        return new FileStat(kind, -1, read.size(), nanos(read.lastModifiedTime()), nanos(read.creationTime()), 0);
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
