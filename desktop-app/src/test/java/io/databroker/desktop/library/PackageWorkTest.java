package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.model.catalog.DataPackage;
import io.databroker.refinery.packaging.PackagePlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWorkTest {

    @TempDir
    private Path folder;

    @Test
    void thePackageOfTheSameRunInTheSameWayStandsInTheCatalogOnce() {
        try (var library = SampleLibrary.open(folder.resolve("library"));
                var workshop = new Workshop(library, SampleLibrary.CLOCK, 2)) {
            int before = library.catalog().packages(null).size();
            build(library, workshop, "first");
            List<DataPackage> once = library.catalog().packages(null);
            assertThat(once).hasSize(before + 1);

            build(library, workshop, "first");
            assertThat(library.catalog().packages(null)).isEqualTo(once);

            build(library, workshop, "elsewhere");
            assertThat(library.catalog().packages(null)).hasSize(before + 2);
        }
    }

    private void build(Library library, Workshop workshop, String parent) {
        var plan = PackagePlan.of("tales", LocalDate.of(2026, 5, 4));
        workshop.begin(new WorkOrder.BuildPackage(
                        library.dataset(SampleLibrary.NAME).id(),
                        1,
                        plan,
                        folder.resolve(parent).toString()))
                .job()
                .join();
    }
}
