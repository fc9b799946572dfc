package io.databroker.desktop.library;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// A folder that a library lies in or could lie in, and what that place is like.
///
/// @param free room, in bytes
/// @param onNetwork whether it lies on another machine, where databases are slow and may be damaged
public record LibraryPlace(Path home, long free, boolean onNetwork) {

    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "9p",
            "fuse.sshfs",
            "webdav",
            "davfs",
            "fuse.davfs",
            "ncpfs",
            "afs",
            "ceph",
            "glusterfs",
            "fuse.rclone");

    /// Looks at a folder, or at the nearest one above it that exists.
    ///
    /// @throws DataBrokerException when it cannot be looked at
    public static LibraryPlace of(Path home) {
        Path there = home.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = Objects.requireNonNull(there.getParent());
        }
        try {
            FileStore store = Files.getFileStore(there);
            return new LibraryPlace(home, store.getUsableSpace(), isNetwork(home, store.type()));
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_library_folder",
                            "The folder {folder} cannot be used for a library: {detail}.",
                            "folder",
                            home,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    static boolean isNetwork(Path home, String type) {
        return NETWORK.contains(type.toLowerCase(Locale.ROOT))
                || home.toString().startsWith("\\\\");
    }

    /// The folder for a library where the user has chosen `chosen`: that itself where it is empty or a library
    /// already, or else a new folder in it.
    public static Path libraryIn(Path chosen) {
        return isFree(chosen) || Files.exists(chosen.resolve("catalog.db")) ? chosen : chosen.resolve("Data Broker");
    }

    /// Makes sure that a library can be made in this folder.
    ///
    /// @throws DataBrokerException when it cannot
    public static Path prepare(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "folder_unmade",
                            "The folder {folder} cannot be made: {detail}.",
                            "folder",
                            home,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
        if (!Files.isWritable(home)) {
            throw new DataBrokerException(Sentence.of(
                    "folder_read_only", "Nothing may be written to {folder}. Choose another folder.", "folder", home));
        }
        return home;
    }

    private static boolean isFree(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
