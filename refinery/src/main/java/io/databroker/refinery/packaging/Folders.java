package io.databroker.refinery.packaging;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.bag.PackageFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Moves whole packages about.
final class Folders {

    private Folders() {}

    /// Deletes a folder with all that is in it, or nothing where there is none. Follows no links.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Makes every file durable.
    static void sync(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.filter(Files::isRegularFile).toList()) {
                try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /// Moves `made` to `target`. Where something is there already, it must be the same to the byte, and stays.
    static void moveOrCompare(Path made, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } else if (!same(made, target)) {
            throw new DataBrokerException(Sentence.of(
                    "another_package",
                    "{folder} exists already and is another package. Choose another version or folder, or move it"
                            + " away.",
                    "folder",
                    target));
        }
    }

    private static boolean same(Path made, Path target) throws IOException {
        if (Files.isRegularFile(made)) {
            return Files.isRegularFile(target) && Files.mismatch(made, target) < 0;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (PackageFiles one = PackageFiles.open(made);
                PackageFiles other = PackageFiles.open(target)) {
            List<String> paths = one.paths();
            if (!paths.equals(other.paths()) || !other.strangers().isEmpty()) {
                return false;
            }
            for (String path : paths) {
                if (Files.mismatch(made.resolve(path), target.resolve(path)) >= 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The manifest of a package.
    static JsonNode manifest(Path folder) throws IOException {
        try (PackageFiles files = PackageFiles.open(folder)) {
            return Json.MAPPER.readTree(files.read("manifest.json"));
        }
    }
}
