package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.PackageChecks.Check;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.library.PackageOutlook.PlannedFile;
import io.databroker.desktop.library.PackageWork.Packaged;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.DataPackage;
import io.databroker.refinery.packaging.card.Changes;
import io.databroker.refinery.packaging.card.PackageManifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A package that has just been built.
///
/// @param check what checking it found
/// @param changes since the package before
/// @param files in the order of the splits, then what lies beside the data
record BuildResult(DataPackage built, @Nullable Check check, Changes changes, List<PlannedFile> files) {

    /// What the work log says of the build, and what stands in the package.
    static BuildResult read(Library library, String outcome) {
        DataPackage built = Json.MAPPER.readValue(outcome, Packaged.class).dataPackage();
        var manifest = Json.MAPPER.readTree(
                Path.of(built.path()).resolve("manifest.json").toFile());
        return new BuildResult(
                built,
                library.catalog().packageChecks().all().get(built.path()),
                Changes.of(manifest),
                files(manifest));
    }

    private static List<PlannedFile> files(JsonNode manifest) {
        var shards = PackageManifest.tables(manifest).stream()
                .flatMap(table -> table.shards().stream())
                .toList();
        var files = new ArrayList<PlannedFile>();
        for (String split : PackageManifest.splits(manifest)) {
            shards.stream()
                    .filter(shard -> shard.split().equals(split))
                    .forEach(shard -> files.add(new PlannedFile(shard.path(), shard.rows())));
        }
        files.addAll(PackageOutlook.BESIDES);
        return files;
    }

    boolean verified() {
        return check != null && check.certificate().valid();
    }
}
