package io.databroker.refinery.packaging.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A package in a ZIP, below one folder that has its name.
public record ZipFiles(Path archive, ZipFile zip, String rootName, List<String> paths, List<String> strangers)
        implements PackageFiles {

    static ZipFiles of(Path archive) throws IOException {
        var zip = new ZipFile(archive.toFile());
        SortedSet<String> paths = new TreeSet<>();
        SortedSet<String> strangers = new TreeSet<>();
        String root = "";
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (root.isEmpty()) {
                root = name.substring(0, name.indexOf('/') + 1);
            }
            boolean inside = name.startsWith(root) && PackagePath.isSafe(name);
            if (!inside || !paths.add(name.substring(root.length()))) {
                strangers.add(name);
            }
        }
        String rootName = root.isEmpty() ? "" : root.substring(0, root.length() - 1);
        return new ZipFiles(archive, zip, rootName, List.copyOf(paths), List.copyOf(strangers));
    }

    /// Whether the archive is, byte for byte, the one ZIP of its files; no other byte can hide in it then.
    public boolean isCanonical() throws IOException {
        try (var expected = new ComparingStream(archive)) {
            ZipPackage.write(this, expected);
            return expected.matchesAll();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        return zip.getInputStream(entry(path));
    }

    ZipEntry entry(String path) throws IOException {
        ZipEntry entry = zip.getEntry(rootName + "/" + path);
        if (entry == null) {
            throw new NoSuchFileException(path);
        }
        return entry;
    }

    @Override
    public Path file(String path, Path scratch) throws IOException {
        Path copy = scratch.resolve(path.replace('/', '-'));
        try (InputStream in = open(path)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
