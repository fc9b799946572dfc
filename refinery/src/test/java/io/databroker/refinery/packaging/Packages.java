package io.databroker.refinery.packaging;

import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Looks at packages.
final class Packages {

    private Packages() {}

    /// The digest of every file, by path.
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            contents.put(folder.relativize(file).toString().replace('\\', '/'), digest(file)));
        }
        return contents;
    }

    static Path zip(PackageBuilder.Built built) {
        return Objects.requireNonNull(built.zip());
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static String digest(Path file) {
        try {
            return Digest.sha256(Files.readAllBytes(file)).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
