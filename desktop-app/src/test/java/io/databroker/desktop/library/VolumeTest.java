package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.packaging.Selection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeTest {

    @TempDir
    private Path folder;

    @Test
    void ofAllThatWasKeptIsWhatTheRunReportsButForFindingsInWhatWasDropped() {
        try (var library = SampleLibrary.open(folder.resolve("library"))) {
            var outlook = PackageOutlook.of(library, library.dataset(SampleLibrary.NAME), 1);
            RefinementReport whole = outlook.report();
            RefinementReport counted = outlook.found().values().stream()
                    .reduce(Volume.NONE, Volume::plus)
                    .in(whole);
            assertThat(counted.itemsPassed()).isEqualTo(whole.itemsPassed());
            assertThat(counted.overallQuality()).isCloseTo(whole.overallQuality(), within(1e-9));
            whole.findings().forEach((type, counts) -> assertThat(
                            counted.findings().get(type) == null
                                    ? 0
                                    : counted.findings().get(type).reported())
                    .as(type)
                    .isLessThanOrEqualTo(counts.reported()));
            assertThat(outlook.choosing(Selection.ALL)).isSameAs(outlook);
            assertThat(outlook.choosing(Selection.ALL.atLeast(100)).rows()).isLessThan(outlook.rows());
        }
    }
}
