package io.databroker.desktop.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Folders of our own making.
final class Folders {

    private Folders() {}

    /// Deletes the folder with everything in it, where it is there.
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            empty(folder);
            Files.delete(folder);
        }
    }

    /// Makes the folder, or empties it.
    static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> inside;
            try (var walk = Files.walk(folder)) {
                inside = walk.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(folder))
                        .toList();
            }
            for (Path path : inside) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }
}
