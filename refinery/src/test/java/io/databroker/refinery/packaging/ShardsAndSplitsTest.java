package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ShardsAndSplitsTest {

    private static final PackagePlan LINES = Sample.plan().withOutput(PackageFormat.JSONL, Split.STANDARD, false);

    @TempDir
    Path folder;

    private int builds;

    private Path build(Sample sample, PackagePlan plan, long shardBytes) {
        var builder = new PackageBuilder(SellerKey.openOrCreate(folder, null), 2, shardBytes, Progress.NONE);
        return builder.build(sample.source(), plan, folder.resolve("out" + builds++))
                .folder();
    }

    private static SortedMap<String, String> shards(Path built) throws IOException {
        SortedMap<String, String> contents = Packages.contents(built);
        contents.keySet().removeIf(path -> !path.startsWith("data/"));
        return contents;
    }

    @Test
    void addingOneItemChangesOneShardAndRenamesNone() throws IOException {
        int splitInTwo = 0;
        SortedMap<String, String> before = shards(build(Sample.texts(0, 600), LINES, 20_000));
        assertThat(before.size()).isGreaterThan(10);
        for (int added = 600; added < 610; added++) {
            Sample more = Sample.texts(0, 600);
            more.text("one more, number " + added);
            SortedMap<String, String> after = shards(build(more, LINES, 20_000));

            Set<Map.Entry<String, String>> gone = new HashSet<>(before.entrySet());
            gone.removeAll(after.entrySet());
            Set<Map.Entry<String, String>> come = new HashSet<>(after.entrySet());
            come.removeAll(before.entrySet());
            assertThat(gone).hasSize(1);
            assertThat(come).hasSizeBetween(1, 2);
            splitInTwo += come.size() - 1;
        }
        assertThat(splitInTwo).isLessThan(5);
    }

    @Test
    void shardsStayBelowTheirLimit() throws IOException {
        Path built = build(Sample.texts(0, 2000), LINES, 50_000);
        for (String path : shards(built).keySet()) {
            assertThat(Files.size(built.resolve(path))).isLessThanOrEqualTo(50_000);
        }
    }

    @Test
    void equalContentsAndClustersStayInOneSplit() throws IOException {
        var sample = new Sample();
        for (int cluster = 0; cluster < 100; cluster++) {
            UUID representative = new UUID(1, cluster);
            for (int member = 0; member < 3; member++) {
                String text = "member " + member + " of cluster " + cluster;
                sample.add(Modality.TEXT, "text/plain", -1, text, representative);
            }
        }
        List<Split> halves = List.of(new Split("train", 0.5), new Split("test", 0.5));
        Path built = build(sample, LINES.withOutput(PackageFormat.JSONL, halves, false), 1 << 20);

        Map<String, Set<String>> splits = new HashMap<>();
        for (String split : List.of("train", "test")) {
            for (JsonNode row : rows(built.resolve("data/" + split + "/text-0000.jsonl"))) {
                splits.computeIfAbsent(row.path("cluster").asString(), c -> new HashSet<>())
                        .add(split);
            }
        }
        assertThat(splits).hasSize(100).allSatisfy((cluster, in) -> assertThat(in)
                .hasSize(1));
        assertThat(splits.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("train", "test");
        JsonNode leakage = Json.MAPPER
                .readTree(Files.readAllBytes(built.resolve("manifest.json")))
                .at("/statistics/leakage");
        assertThat(leakage.path("clusters_in_two_splits").asLong(-1)).isZero();
        assertThat(leakage.path("rows_with_content_in_two_splits").asLong(-1)).isZero();
    }

    private static List<JsonNode> rows(Path shard) throws IOException {
        return Files.readAllLines(shard).stream()
                .map(line -> Json.MAPPER.readTree(line))
                .toList();
    }

    @Test
    void sharesAreKept() throws IOException {
        Path built = build(Sample.texts(0, 4000), LINES, 1 << 24);
        JsonNode splits = Json.MAPPER
                .readTree(Files.readAllBytes(built.resolve("manifest.json")))
                .at("/statistics/splits");
        assertThat(splits.at("/train/rows").asInt()).isBetween(3500, 3700);
        assertThat(splits.at("/test/rows").asInt()).isBetween(150, 250);
    }

    @Test
    void recordsKeepTheirColumnsTyped() throws IOException {
        Path built = build(Sample.mixed(), Sample.plan().withOutput(PackageFormat.AUTO, Split.WHOLE, false), 1 << 24);
        JsonNode manifest = Json.MAPPER.readTree(Files.readAllBytes(built.resolve("manifest.json")));
        JsonNode records = manifest.path("tables").values().stream()
                .filter(table -> table.path("name").asString().equals("record"))
                .findFirst()
                .orElseThrow();
        assertThat(records.path("columns").values().stream()
                        .limit(5)
                        .map(c ->
                                c.path("name").asString() + ":" + c.path("type").asString()))
                .containsExactly("name:string", "label:short", "price:double", "_id_:string", "_id:string");
    }

    /// One is counted by columns, the other row by row.
    @Test
    void theStatisticsAreTheSameInParquetAndInJsonLines() throws IOException {
        assertThat(statistics(PackageFormat.PARQUET))
                .isEqualTo(statistics(PackageFormat.JSONL))
                .isNotEmpty();
    }

    private JsonNode statistics(PackageFormat format) throws IOException {
        Sample sample = Sample.mixed();
        UUID cluster = new UUID(1, 2);
        for (int i = 0; i < 20; i++) {
            sample.add(Modality.TEXT, "text/markdown", -1, "member " + i / 2, i % 3 == 0 ? cluster : null);
        }
        PackagePlan plan = Sample.plan().withOutput(format, Split.STANDARD, false);
        Path built = build(sample, plan, 4_000);
        return Json.MAPPER
                .readTree(Files.readAllBytes(built.resolve("manifest.json")))
                .path("statistics");
    }

    @Test
    void columnsThatDifferByCaseAloneAreNotForParquet() {
        var sample = new Sample();
        sample.row("{\"Name\":1}");
        sample.row("{\"name\":2}");
        assertThat(build(sample, Sample.plan(), 1 << 24).resolve("data/train/record-0000.jsonl"))
                .exists();
        assertThatThrownBy(() ->
                        build(sample, Sample.plan().withOutput(PackageFormat.PARQUET, Split.WHOLE, false), 1 << 24))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("differ by case alone");
    }
}
