package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The seller's way from files to a package, by the commands a seller types.
class SellersPathTest {

    @TempDir
    Path folder;

    private Path raw;
    private Path out;
    private Seller seller;

    @BeforeEach
    void bringFiles() throws IOException {
        raw = Seller.rawFiles(folder);
        out = folder.resolve("out");
        seller = new Seller(folder.resolve("library"));
    }

    @Test
    void refineMakesAPackageThatVerifies() throws IOException {
        Seller.Result refined =
                seller.run("refine", raw, "--out", out, "--name", "demo", "--i-have-the-rights", "--json");
        assertThat(refined.status()).isZero();
        JsonNode report = Json.MAPPER.readTree(refined.out());
        assertThat(report.get("items_processed").asInt()).isEqualTo(4);
        assertThat(report.get("duplicates_found").asInt()).isEqualTo(1);
        assertThat(report.get("files").get("files_validated").asInt()).isEqualTo(4);
        assertThat(report.get("files").get("files_failed").asInt()).isEqualTo(1);
        assertThat(report.get("tokens").propertyNames())
                .containsExactlyInAnyOrder("chars", "lines", "sentences", "words");
        Path built = Path.of(report.get("package").get("path").asString());
        assertThat(built.resolve("quality/report.html")).content().contains("demo");
        assertThat(seller.run("verify", built).status()).isZero();
    }

    @Test
    void verifyNamesTheFileThatWasTouched() throws IOException {
        Path built = seller.refine(raw, out, "demo");
        Files.writeString(built.resolve("README.md"), "better than it was");
        Seller.Result verified = seller.run("verify", built);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out()).contains("README.md");
    }

    @Test
    void sameInputGivesTheSameBytesForAnyNumberOfThreads() throws IOException {
        Path first = seller.refine(raw, out, "demo", "--threads", "1");
        out = folder.resolve("again");
        Path second = seller.refine(raw, out, "demo", "--threads", "2");
        assertThat(Seller.contents(first)).isEqualTo(Seller.contents(second)).isNotEmpty();
    }

    @Test
    void aPackageTakesOnlyWhatWasAskedFor() throws IOException {
        Path built = seller.refine(raw, out, "demo", "--only", "modality=text,image", "--sample", "1", "--seed", "7");
        JsonNode manifest = Json.MAPPER.readTree(Files.readString(built.resolve("manifest.json")));
        assertThat(manifest.path("statistics").path("rows").asLong()).isEqualTo(1);
        assertThat(manifest.path("selection").path("sample").path("seed").asLong())
                .isEqualTo(7);
        assertThat(built.resolve("README.md"))
                .content()
                .contains("1 of 2 items (modality image or text; a sample of 1");
        assertThat(seller.run("verify", built).status()).isZero();
    }

    @Test
    void whatNothingMeetsIsRefusedWithStatusOne() {
        seller.importFiles(raw, "demo");
        assertThat(seller.run("refine", raw, "--out", out, "--name", "demo", "--i-have-the-rights")
                        .status())
                .isZero();
        Seller.Result refused = seller.run("export", "demo", "--out", out, "--only", "language=tlh");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("None of the").contains("language tlh");
        assertThat(seller.run("export", "demo", "--out", out, "--sample", "0").err())
                .contains("one item at least");
    }

    @Test
    void itemsSayWhereTheyCameFromAndWhatBecameOfThem() throws IOException {
        Path lines = folder.resolve("items.jsonl");
        seller.refine(raw, out, "demo", "--items", lines.toString());
        List<JsonNode> items =
                Files.readAllLines(lines).stream().map(Json.MAPPER::readTree).toList();
        assertThat(items).hasSize(4);
        assertThat(items).extracting(item -> item.get("verdict").asString()).contains("dropped");
        JsonNode dropped = items.stream()
                .filter(item -> item.get("verdict").asString().equals("dropped"))
                .findFirst()
                .orElseThrow();
        assertThat(dropped.get("duplicate").get("tier").asString()).isEqualTo("exact");
        assertThat(dropped.get("reasons").size()).isPositive();
    }

    @Test
    void aDuplicateIsToldByTheNameOfWhatStaysForIt() {
        seller.refine(raw, out, "demo", "--recipe", "everything");
        assertThat(seller.run("items", "demo", "--verdict", "dropped").out())
                .containsPattern("Says the same as item raw/[ab][.]txt, which stays");
    }

    @Test
    void runsOverEveryDatasetAreListed() {
        assertThat(seller.run("runs").out()).contains("No run yet");
        seller.refine(raw, out, "first");
        seller.refine(raw, out, "second");
        assertThat(seller.run("runs").out()).contains("first").contains("second");
        assertThat(seller.run("runs", "second").out()).contains("second").doesNotContain("first");
        assertThat(Json.MAPPER.readTree(seller.run("runs", "--json").out()))
                .extracting(run -> run.get("dataset").asString())
                .containsExactly("first", "second");
    }

    @Test
    void aDatasetWithANameThatNoPackageCanBearIsExportedUnderOneThatItCan() {
        seller.importFiles(raw, "Harbour Stories");
        assertThat(seller.run("export", "Harbour Stories", "--out", out).err()).contains("No run over dataset");
        assertThat(DatasetNames.ofPackage("Harbour Stories")).isEqualTo("harbour-stories");
        assertThat(DatasetNames.ofPackage("a.b-")).isEqualTo("a.b-");
    }
}
