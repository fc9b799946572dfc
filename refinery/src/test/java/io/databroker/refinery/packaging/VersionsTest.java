package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.PackagePlan.Card;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VersionsTest {

    private static final PackagePlan PLAN = Sample.plan().withOutput(PackageFormat.JSONL, Split.STANDARD, false);

    @TempDir
    Path folder;

    private PackageBuilder.Built build(Sample sample, PackagePlan plan, @Nullable Path previous) {
        var builder = new PackageBuilder(SellerKey.openOrCreate(folder, null), 2, 10_000, Progress.NONE);
        return builder.build(sample.source(), plan.withVersion(plan.version(), previous), folder.resolve("out"));
    }

    @Test
    void nothingNewKeepsTheVersionAndThePackage() {
        Path first = build(Sample.texts(0, 300), PLAN, null).folder();
        assertThat(build(Sample.texts(0, 300), PLAN, first).folder()).isEqualTo(first);
    }

    @Test
    void theSameRowsUnderAnotherCardAreAPatch() {
        Path first = build(Sample.texts(0, 300), PLAN, null).folder();
        PackagePlan retitled = PLAN.withCard(new Card("Another title", null, null, List.of(), "CC-BY-4.0", null));
        assertThat(build(Sample.texts(0, 300), retitled, first).version()).hasToString("1.0.1");
    }

    @Test
    void addedRowsAreMinorAndCounted() throws Exception {
        Path first = build(Sample.texts(0, 300), PLAN, null).folder();
        var second = build(Sample.texts(0, 310), PLAN, first);
        assertThat(second.version()).hasToString("1.1.0");
        JsonNode changes = Json.MAPPER
                .readTree(Files.readAllBytes(second.folder().resolve("manifest.json")))
                .path("changes");
        assertThat(changes.path("rows_same").asLong()).isEqualTo(300);
        assertThat(changes.path("rows_added").asLong()).isEqualTo(10);
        assertThat(changes.path("rows_removed").asLong()).isZero();
        assertThat(second.folder().resolve("README.md")).content().contains("10 rows added");
    }

    @Test
    void removedRowsAreMajor() {
        Path first = build(Sample.texts(0, 300), PLAN, null).folder();
        assertThat(build(Sample.texts(1, 300), PLAN, first).version()).hasToString("2.0.0");
    }

    @Test
    void rowsMovedToAnotherSplitAreMajor() {
        Path first = build(Sample.texts(0, 300), PLAN, null).folder();
        PackagePlan whole = PLAN.withOutput(PackageFormat.JSONL, Split.WHOLE, false);
        assertThat(build(Sample.texts(0, 300), whole, first).version()).hasToString("2.0.0");
    }

    @Test
    void aVersionThatHidesTheDifferenceIsRefused() {
        Path first = build(Sample.texts(0, 300), PLAN, null).folder();
        PackagePlan understated = PLAN.withVersion(new Version(1, 5, 0), null);
        assertThatThrownBy(() -> build(Sample.texts(1, 300), understated, first))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("2.0.0 at least");
    }
}
