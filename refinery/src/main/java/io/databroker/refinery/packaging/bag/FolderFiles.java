package io.databroker.refinery.packaging.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A package in a folder.
///
/// @param root the folder
/// @param paths of the regular files in it
/// @param strangers everything else
record FolderFiles(Path root, List<String> paths, List<String> strangers) implements PackageFiles {

    static FolderFiles of(Path root) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        SortedSet<String> strangers = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                try (var inside = Files.list(folder)) {
                    if (inside.findAny().isEmpty()) {
                        strangers.add(name(root, folder) + "/");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                (attributes.isRegularFile() ? paths : strangers).add(name(root, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return new FolderFiles(root, List.copyOf(paths), List.copyOf(strangers));
    }

    private static String name(Path root, Path path) {
        var names = new ArrayList<String>();
        root.relativize(path).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    @Override
    public String rootName() {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(root.resolve(path));
    }

    @Override
    public Path file(String path, Path scratch) {
        return root.resolve(path);
    }

    @Override
    public void close() {}
}
