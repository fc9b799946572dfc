package io.databroker.refinery.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder for what does not fit into memory; gone with everything in it when closed.
record Scratch(Path folder) implements AutoCloseable {

    Scratch() throws IOException {
        this(Files.createTempDirectory("databroker-ingest"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
