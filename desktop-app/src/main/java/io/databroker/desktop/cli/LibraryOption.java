package io.databroker.desktop.cli;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.LibraryFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--library`, for every command that works on one.
final class LibraryOption {

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library folder; by default DATABROKER_HOME, or the platform's place.")
    private @Nullable Path folder;

    Library open() {
        return Library.open(LibraryFolder.choose(folder, System.getenv()), InstantSource.system());
    }
}
