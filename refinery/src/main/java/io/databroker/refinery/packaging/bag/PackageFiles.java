package io.databroker.refinery.packaging.bag;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a package, in a folder or in a ZIP. Safe for use by many threads.
public sealed interface PackageFiles extends AutoCloseable permits FolderFiles, ZipFiles {

    /// Opens a package.
    ///
    /// @throws DataBrokerException where `path` is neither a folder nor a readable ZIP
    static PackageFiles open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return FolderFiles.of(path);
            }
            if (Files.isRegularFile(path)) {
                return ZipFiles.of(path);
            }
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_package_file",
                            "{file} cannot be read as a package: it is damaged or no ZIP.",
                            "file",
                            path),
                    e);
        }
        throw new DataBrokerException(Sentence.of("no_package", "There is no package at {file}.", "file", path));
    }

    /// The name that the package should go by: `name-version`.
    String rootName();

    /// The files, in order.
    List<String> paths();

    /// What is there and has no place in a package: links, empty folders, entries outside the root.
    List<String> strangers();

    InputStream open(String path) throws IOException;

    /// The file on disk; one out of a ZIP is copied into `scratch` first.
    Path file(String path, Path scratch) throws IOException;

    @Override
    void close() throws IOException;

    /// The whole of a small file.
    default byte[] read(String path) throws IOException {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        }
    }
}
