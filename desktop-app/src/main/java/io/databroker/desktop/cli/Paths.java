package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// Paths that a person typed.
final class Paths {

    private Paths() {}

    /// The paths, each of which is there.
    static List<Path> checked(List<Path> paths) {
        for (Path path : paths) {
            if (!path.toString().equals("-") && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new DataBrokerException("There is no file or folder " + path + ". Check the spelling.");
            }
        }
        return paths;
    }
}
