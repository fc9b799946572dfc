package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.PackageChecks.Check;
import io.databroker.desktop.library.PackageWork.Packaged;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.DataPackage;
import io.databroker.refinery.packaging.card.Changes;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A package that has just been built.
///
/// @param check what checking it found
/// @param changes since the package before
record BuildResult(DataPackage built, @Nullable Check check, Changes changes) {

    /// What the work log says of the build, and what stands in the package.
    static BuildResult read(Library library, String outcome) {
        DataPackage built = Json.MAPPER.readValue(outcome, Packaged.class).dataPackage();
        Path manifest = Path.of(built.path()).resolve("manifest.json");
        return new BuildResult(
                built,
                library.catalog().packageChecks().all().get(built.path()),
                Changes.of(Json.MAPPER.readTree(manifest.toFile())));
    }

    boolean verified() {
        return check != null && check.certificate().valid();
    }
}
