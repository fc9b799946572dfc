package io.databroker.desktop.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders for whatever is made once for many tests or pictures. They are gone when the process ends.
public final class TestFolders {

    private static final Path ROOT = root();

    private TestFolders() {}

    /// A new folder.
    public static Path make() {
        try {
            return Files.createTempDirectory(ROOT, "folder-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("databroker-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + root + " (" + e + ")");
        }
    }
}
