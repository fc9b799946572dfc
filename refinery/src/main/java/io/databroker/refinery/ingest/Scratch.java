package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
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

    /// What to tell where it cannot be made, written to or removed.
    static DataBrokerException unusable(IOException e) {
        return new DataBrokerException(
                Sentence.of(
                        "scratch_unusable", "The scratch folder cannot be used: {detail}", "detail", SystemWords.of(e)),
                e);
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
