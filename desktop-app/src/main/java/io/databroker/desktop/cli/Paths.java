package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
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

    /// A folder to write to, made where it is new, so that nobody waits for work whose result has no place.
    static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The folder " + folder + " cannot be made: a file is in its way, or its place is not yours to"
                            + " write to. Choose another.",
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new DataBrokerException("Nothing may be written to the folder " + folder + ". Choose another.");
        }
        return folder;
    }
}
