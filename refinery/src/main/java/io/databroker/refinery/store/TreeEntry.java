package io.databroker.refinery.store;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.FileStat.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/// One line of a tree's listing: kind, mode in octal, modification time in nanoseconds, size, digest and path, with
/// tabs between. Paths are percent-encoded byte by byte, as in URIs; the content of a link is its target.
///
/// @param path relative to the root, percent-encoded; empty for the root itself
/// @param kind of the file
/// @param mode permission bits, or -1
/// @param modifiedNanos in nanoseconds since 1970 UTC
/// @param size in bytes
/// @param content digest in hexadecimal for files, percent-encoded target for links, `-` for folders
record TreeEntry(String path, Kind kind, int mode, long modifiedNanos, long size, String content) {

    private static final int FIELDS = 6;

    static TreeEntry of(Path root, Path file, FileStat stat, String content) {
        String base = root.toUri().getRawPath();
        String full = file.toUri().getRawPath();
        String path = full.equals(base) ? "" : full.substring(base.endsWith("/") ? base.length() : base.length() + 1);
        return new TreeEntry(withoutSlash(path), stat.kind(), stat.mode(), stat.modifiedNanos(), stat.size(), content);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    String line() {
        return kind.code() + "\t" + (mode < 0 ? "-" : Integer.toOctalString(mode)) + "\t" + modifiedNanos + "\t" + size
                + "\t" + content + "\t" + path + "\n";
    }

    static TreeEntry parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new DataBrokerException("The listing of the stored tree is not readable: " + line);
        }
        return new TreeEntry(
                fields[5],
                Kind.of(fields[0].charAt(0)),
                fields[1].equals("-") ? -1 : Integer.parseInt(fields[1], 8),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]),
                fields[4]);
    }

    boolean isFile() {
        return kind == Kind.FILE;
    }

    boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    /// A relative path of text, with `/` between names, percent-encoded.
    static String encodePath(String path) {
        try {
            return new URI("file", "", "/" + path, null).toASCIIString().substring("file:///".length());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Any text can be encoded, but not " + path, e);
        }
    }

    static String encodeTarget(Path target) {
        String absolute = withoutSlash(Path.of("/").resolve(target).toUri().getRawPath());
        return target.isAbsolute() ? absolute : absolute.substring(1);
    }

    /// The target of a link.
    Path target() {
        boolean absolute = content.startsWith("/");
        Path target = Path.of(URI.create("file://" + (absolute ? "" : "/") + content));
        return absolute ? target : target.subpath(0, target.getNameCount());
    }

    /// Where this entry belongs under `root`, which is an existing folder.
    ///
    /// @throws DataBrokerException when it would lie outside
    Path under(Path root) {
        if (path.isEmpty()) {
            return root;
        }
        String base = root.toUri().getRawPath();
        Path target = Path.of(URI.create("file://" + base + (base.endsWith("/") ? "" : "/") + path));
        boolean plain =
                path.indexOf('/') != 0 && !path.contains("//") && !path.contains("%2F") && !path.contains("%2f");
        if (!plain || !target.normalize().equals(target) || !target.startsWith(root)) {
            throw new DataBrokerException("The stored tree has a path that leads outside of it: " + path);
        }
        return target;
    }
}
