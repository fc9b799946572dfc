package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.PackageChecks.Check;
import io.databroker.model.catalog.DataPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A package as the list shows it.
///
/// @param check the newest, or null where there was none
record PackageRow(DataPackage built, State state, @Nullable Check check) {

    /// How a package stands.
    enum State {
        VERIFIED,
        UNCHECKED,
        BROKEN,
        MISSING
    }

    /// Looks at where the package should be.
    static PackageRow of(DataPackage built, @Nullable Check check) {
        if (!Files.isDirectory(Path.of(built.path()))) {
            return new PackageRow(built, State.MISSING, check);
        }
        if (check == null) {
            return new PackageRow(built, State.UNCHECKED, null);
        }
        return new PackageRow(built, check.certificate().valid() ? State.VERIFIED : State.BROKEN, check);
    }

    Path folder() {
        return Path.of(built.path());
    }
}
