package io.databroker.desktop.cli;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.LibraryFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command has that works on a library: `--library`, too.
final class LibraryOptions extends CommandOptions {

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library folder; by default DATABROKER_HOME, or the platform's place.")
    private @Nullable Path folder;

    Library open() {
        return Library.open(LibraryFolder.choose(folder, System.getenv()), InstantSource.system());
    }

    /// A command that can be typed as it stands to look into the same library.
    String command(String words) {
        return "databroker " + words + (folder == null ? "" : " --library " + folder);
    }
}
