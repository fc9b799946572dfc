package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The seller's way from files to a package, by the commands a seller types.
class SellersPathTest {

    @TempDir
    Path folder;

    private Path raw;
    private Path library;
    private Path out;

    @BeforeEach
    void makeFiles() throws IOException {
        raw = Files.createDirectory(folder.resolve("raw"));
        library = folder.resolve("library");
        out = folder.resolve("out");
        String story =
                "The ferry was late again, and nobody on the pier seemed to mind. Children threw bread to the gulls,"
                        + " an old man mended a net, and the baker's van waited with its doors open in the evening sun. ";
        Files.writeString(raw.resolve("a.txt"), story.repeat(3));
        Files.writeString(raw.resolve("b.txt"), story.repeat(3));
        Files.writeString(raw.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj <<");
        Files.writeString(raw.resolve("rows.jsonl"), """
                {"id": 1, "text": "The library opens at nine on weekdays and at eleven on Sundays, except in August."}
                {"id": 2, "text": "Whoever finds a brown leather glove on the path to the mill may keep the other one, too."}
                """);
    }

    @Test
    void refineMakesAPackageThatVerifies() throws IOException {
        Result refined = run("refine", raw, "--out", out, "--name", "demo", "--i-have-the-rights", "--json");
        assertThat(refined.status()).isZero();
        JsonNode report = Json.MAPPER.readTree(refined.out());
        assertThat(report.get("items_processed").asInt()).isEqualTo(4);
        assertThat(report.get("duplicates_found").asInt()).isEqualTo(1);
        assertThat(report.get("files").get("files_validated").asInt()).isEqualTo(4);
        assertThat(report.get("files").get("files_failed").asInt()).isEqualTo(1);
        Path built = Path.of(report.get("package").get("path").asString());
        assertThat(built.resolve("quality/report.html")).content().contains("demo");
        assertThat(run("verify", built).status()).isZero();
    }

    @Test
    void verifyNamesTheFileThatWasTouched() throws IOException {
        Path built = refine("demo");
        Files.writeString(built.resolve("README.md"), "better than it was");
        Result verified = run("verify", built);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out()).contains("README.md");
    }

    @Test
    void sameInputGivesTheSameBytesForAnyNumberOfThreads() throws IOException {
        Path first = refine("demo", "--threads", "1");
        out = folder.resolve("again");
        Path second = refine("demo", "--threads", "2");
        assertThat(contents(first)).isEqualTo(contents(second)).isNotEmpty();
    }

    @Test
    void itemsSayWhereTheyCameFromAndWhatBecameOfThem() throws IOException {
        Path lines = folder.resolve("items.jsonl");
        refine("demo", "--items", lines.toString());
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
    void theSellersWordOverrulesARunAndCanBeTakenBack() throws IOException {
        writeTwins();
        Path before = refine("demo");
        JsonNode duplicate = dropped().getFirst();
        String id = duplicate.get("id").asString();
        String twin = duplicate.get("duplicate").get("representative").asString();

        assertThat(run("decide", "demo", "--keep", id, "--drop", twin).out()).contains("Keep 1 item, leave out 1 item");
        assertThat(dropped()).extracting(item -> item.get("id").asString()).containsExactly(twin);
        assertThat(dropped().getFirst().get("reasons").toString()).contains("dropped_by_seller");
        JsonNode report = Json.MAPPER.readTree(run("report", "demo").out());
        assertThat(report.get("items_passed").asInt()).isEqualTo(3);
        assertThat(report.get("stages").toString()).contains("kept_by_seller");

        Path after = refine("demo");
        assertThat(after).isNotEqualTo(before);
        assertThat(run("verify", after).status()).isZero();
        assertThat(run("decide", "demo", "--undo").out()).contains("Taken back");
        assertThat(dropped()).extracting(item -> item.get("id").asString()).containsExactly(id);
        assertThat(run("decide", "demo", "--list", "--json").out()).contains("\"undone\" : true");
    }

    @Test
    void itemsToldApartStayBothAlsoInLaterRuns() throws IOException {
        writeTwins();
        refine("demo");
        JsonNode duplicate = dropped().getFirst();
        String id = duplicate.get("id").asString();
        String twin = duplicate.get("duplicate").get("representative").asString();
        assertThat(run("decide", "demo", "--distinct", id, twin).status()).isZero();
        assertThat(dropped()).isEmpty();
        refine("demo");
        assertThat(dropped()).isEmpty();
        JsonNode report = Json.MAPPER.readTree(run("report", "demo").out());
        assertThat(report.get("duplicates_found").asInt()).isZero();
    }

    @Test
    void decidingSaysWhatIsWrong() throws IOException {
        refine("demo");
        assertThat(run("decide", "demo", "--keep", "0198c0de-0000-7000-8000-000000000000")
                        .err())
                .contains("has no item 0198c0de")
                .contains("databroker items demo");
        assertThat(run("decide", "demo").status()).isEqualTo(2);
        assertThat(run("decide", "demo", "--undo").out()).contains("nothing to undo");
    }

    /// Two files that say the same, and nothing against either of them.
    private void writeTwins() throws IOException {
        String story = "The ferry was late again, and nobody on the pier seemed to mind. Children threw bread to the"
                + " gulls, an old man mended a net, and the baker's van waited with its doors open in the evening sun.";
        Files.writeString(raw.resolve("a.txt"), story);
        Files.writeString(raw.resolve("b.txt"), story);
    }

    private List<JsonNode> dropped() {
        return run("items", "demo", "--json", "--verdict", "dropped")
                .out()
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
    }

    @Test
    void restoreGivesBackEveryByte() throws IOException {
        assertThat(run("import", raw, "--dataset", "demo", "--i-have-the-rights")
                        .status())
                .isZero();
        assertThat(run("restore", "demo", "--out", out).status()).isZero();
        for (String name : List.of("a.txt", "rows.jsonl", "broken.pdf")) {
            assertThat(out.resolve("raw").resolve(name)).hasSameBinaryContentAs(raw.resolve(name));
            assertThat(Files.getLastModifiedTime(out.resolve("raw").resolve(name))
                            .toMillis())
                    .isEqualTo(Files.getLastModifiedTime(raw.resolve(name)).toMillis());
        }
    }

    @Test
    void restoreGivesBackNamesPermissionsTimesLinksAndEmptyFolders() throws IOException {
        Files.createDirectories(raw.resolve("empty/Grüße 日本"));
        Files.writeString(raw.resolve("empty/é \uD83E\uDD86.txt"), "A name outside ASCII.");
        Files.createSymbolicLink(raw.resolve("link"), Path.of("a.txt"));
        Files.createSymbolicLink(raw.resolve("out of here"), Path.of("../nowhere"));
        Files.setAttribute(raw.resolve("a.txt"), "unix:mode", 0600);
        Files.setAttribute(raw.resolve("b.txt"), "unix:mode", 0755);
        Files.setAttribute(raw.resolve("empty"), "unix:mode", 0750);
        Files.setLastModifiedTime(
                raw.resolve("a.txt"), FileTime.from(Instant.ofEpochSecond(1_000_000_000, 123_456_789)));
        Files.setLastModifiedTime(raw.resolve("empty"), FileTime.from(Instant.ofEpochSecond(999_999_999, 1)));
        assertThat(run("import", raw, "--dataset", "demo", "--i-have-the-rights")
                        .status())
                .isZero();
        assertThat(run("restore", "demo", "--out", out).status()).isZero();
        assertThat(tree(out.resolve("raw"))).isEqualTo(tree(raw)).hasSizeGreaterThan(9);
        Result again = run("restore", "demo", "--out", out);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("there already");
    }

    /// Kind, mode, time and content of everything below `root`.
    private static Map<String, String> tree(Path root) throws IOException {
        var tree = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                var attributes = Files.readAttributes(file, "unix:mode,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
                String content = Files.isSymbolicLink(file)
                        ? Files.readSymbolicLink(file).toString()
                        : Files.isRegularFile(file) ? Files.readString(file) : "";
                tree.put(root.relativize(file).toString(), new TreeMap<>(attributes) + content);
            }
        }
        return tree;
    }

    @Test
    void checkNamesWhatIsLostAndTheNextImportBringsItBack() throws IOException {
        assertThat(run("import", raw, "--dataset", "demo", "--i-have-the-rights")
                        .status())
                .isZero();
        assertThat(run("check").status()).isZero();
        damagePacks();
        Result damaged = run("check");
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.out()).contains("lost: demo, raw/").contains("--repair");
        assertThat(run("check", "--repair").status()).isEqualTo(1);
        assertThat(run("import", raw, "--dataset", "demo", "--i-have-the-rights")
                        .status())
                .isZero();
        assertThat(run("check").status()).isZero();
    }

    @Test
    void repairTakesWhatIsLostFromTheRawFiles() throws IOException {
        assertThat(run("import", raw, "--dataset", "demo", "--i-have-the-rights")
                        .status())
                .isZero();
        damagePacks();
        Result repaired = run("check", "--repair", "--from", raw);
        assertThat(repaired.out()).contains("quarantine").contains("can be read");
        assertThat(repaired.status()).isZero();
        assertThat(run("check").status()).isZero();
        assertThat(run("restore", "demo", "--out", out).status()).isZero();
    }

    private void damagePacks() throws IOException {
        try (var packs = Files.walk(library.resolve("packs"))) {
            for (Path pack : packs.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(pack);
                Arrays.fill(bytes, 0, bytes.length / 2, (byte) 0);
                pack.toFile().setWritable(true);
                Files.write(pack, bytes);
            }
        }
    }

    @Test
    void nothingIsTakenInWithoutTheSellersWord() {
        Result refused = run("refine", raw, "--out", out);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--i-have-the-rights");
        assertThat(out).doesNotExist();
    }

    @Test
    void messagesSayWhatToDo() {
        assertThat(run("refine", folder.resolve("nowhere"), "--out", out, "--i-have-the-rights")
                        .err())
                .contains("nowhere")
                .doesNotContain("Exception");
        assertThat(run("refine", raw, "--out", out, "--recipe", "soup", "--i-have-the-rights")
                        .err())
                .contains("soup")
                .contains("clean-text");
        assertThat(run("items", "unknown").err()).contains("databroker datasets");
        assertThat(run("dance").status()).isEqualTo(2);
    }

    private Path refine(String name, String... more) {
        var arguments = new ArrayList<Object>(
                List.of("refine", raw, "--out", out, "--name", name, "--i-have-the-rights", "--json"));
        arguments.addAll(List.of(more));
        Result result = run(arguments.toArray());
        assertThat(result.err()).isEmpty();
        return Path.of(
                Json.MAPPER.readTree(result.out()).get("package").get("path").asString());
    }

    private static Map<String, String> contents(Path built) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(built.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private Result run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<String>();
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        if (!List.of("verify", "dance").contains(words.getFirst())) {
            words.add("--library");
            words.add(library.toString());
        }
        int status = CommandLineProgram.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Result(status, out.toString(), err.toString());
    }

    private record Result(int status, String out, String err) {}
}
