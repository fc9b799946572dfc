package io.databroker.desktop.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files and folders; waits for the answer. To be called on the window's thread.
public interface FilePicker {

    /// Files to read; empty where the user gives up.
    List<Path> files(String title);

    /// A folder; empty where the user gives up.
    Optional<Path> folder(String title);

    /// Where a new file is to be written; empty where the user gives up.
    ///
    /// @param name that is proposed
    Optional<Path> save(String title, String name);
}
