package io.databroker.desktop.library;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// A small mixed pile of files to try the program on, which comes with it.
public final class Samples {

    private static final String NAME = "Sample files";

    private Samples() {}

    /// Lays the files out in a folder of the library and returns that folder; leaves alone what is there already.
    ///
    /// @throws DataBrokerException when they cannot be written
    public static Path unpack(Path home) {
        Path folder = home.resolve("samples").resolve(NAME);
        URL source = Samples.class.getResource("/samples");
        try {
            if (source == null) {
                throw new IOException("they did not come with this program");
            }
            URI uri = source.toURI();
            if (uri.getScheme().equals("jar")) {
                try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath("/samples"), folder);
                }
            } else {
                copy(Path.of(uri), folder);
            }
            return folder;
        } catch (IOException | URISyntaxException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_samples",
                            "The sample files cannot be laid out in {folder}: {detail}.",
                            "folder",
                            folder,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
