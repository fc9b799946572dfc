package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.model.api.Json;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What is in the library comes back out of it as it was, or is named as lost.
class KeptFilesTest {

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
    void restoreGivesBackEveryByte() throws IOException {
        seller.importFiles(raw, "demo");
        assertThat(seller.run("restore", "demo", "--out", out).status()).isZero();
        for (String name : List.of("a.txt", "rows.jsonl", "broken.pdf")) {
            assertThat(out.resolve("raw").resolve(name)).hasSameBinaryContentAs(raw.resolve(name));
            assertThat(Files.getLastModifiedTime(out.resolve("raw").resolve(name))
                            .toMillis())
                    .isEqualTo(Files.getLastModifiedTime(raw.resolve(name)).toMillis());
        }
    }

    @Test
    void restoreGivesBackNamesPermissionsTimesLinksAndEmptyFolders() throws IOException {
        assumeTrue(Files.getFileStore(raw).supportsFileAttributeView("unix"), "this file system has no modes of Unix");
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
        seller.importFiles(raw, "demo");
        assertThat(seller.run("restore", "demo", "--out", out).status()).isZero();
        assertThat(tree(out.resolve("raw"))).isEqualTo(tree(raw)).hasSizeGreaterThan(9);
        Seller.Result again = seller.run("restore", "demo", "--out", out);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("there already");
    }

    @Test
    void rejectedFilesAreListedWithDigestAndReason() throws IOException {
        seller.importFiles(raw, "demo");
        String line = seller.run("items", "demo", "--rejected", "--json").out().strip();
        JsonNode rejected = Json.MAPPER.readTree(line);
        assertThat(rejected.path("path").asString()).endsWith("broken.pdf");
        assertThat(rejected.path("sha256").asString())
                .isEqualTo(Digest.sha256(Files.readAllBytes(raw.resolve("broken.pdf")))
                        .hex());
        assertThat(rejected.path("reason").asString()).isNotBlank();
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
        seller.importFiles(raw, "demo");
        assertThat(seller.run("check").status()).isZero();
        damagePacks();
        Seller.Result damaged = seller.run("check");
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.out()).contains("lost: demo, raw/").contains("--repair");
        assertThat(seller.run("check", "--repair").status()).isEqualTo(1);
        seller.importFiles(raw, "demo");
        assertThat(seller.run("check").status()).isZero();
    }

    @Test
    void repairTakesWhatIsLostFromTheRawFiles() throws IOException {
        seller.importFiles(raw, "demo");
        damagePacks();
        Seller.Result repaired = seller.run("check", "--repair", "--from", raw);
        assertThat(repaired.out()).contains("quarantine").contains("can be read");
        assertThat(repaired.status()).isZero();
        assertThat(seller.run("check").status()).isZero();
        assertThat(seller.run("restore", "demo", "--out", out).status()).isZero();
    }

    private void damagePacks() throws IOException {
        try (var packs = Files.walk(folder.resolve("library").resolve("packs"))) {
            for (Path pack : packs.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(pack);
                Arrays.fill(bytes, 0, bytes.length / 2, (byte) 0);
                pack.toFile().setWritable(true);
                Files.write(pack, bytes);
            }
        }
    }
}
