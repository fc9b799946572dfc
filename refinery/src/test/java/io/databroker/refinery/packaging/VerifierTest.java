package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.bag.Algorithm;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.bag.Manifest;
import io.databroker.refinery.packaging.sign.Dsse;
import io.databroker.refinery.packaging.sign.SellerKey;
import io.databroker.refinery.packaging.sign.SshSignature;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

@NullUnmarked
class VerifierTest {

    @TempDir
    Path folder;

    private SellerKey key;
    private Path built;
    private final PackageVerifier verifier = new PackageVerifier(2, Progress.NONE);

    @BeforeEach
    void build() {
        key = SellerKey.openOrCreate(folder.resolve("home"), null);
        PackagePlan plan = Sample.plan().withOutput(PackageFormat.JSONL, Split.STANDARD, false);
        built = new PackageBuilder(key, 2, Progress.NONE)
                .build(Sample.texts(0, 100).source(), plan, folder.resolve("out"))
                .folder();
    }

    @Test
    void aSoundPackageGetsACertificate() {
        Certificate certificate = verifier.verify(built, key.publicKey());
        assertThat(certificate.valid()).isTrue();
        assertThat(certificate.name()).isEqualTo("sample");
        assertThat(certificate.keyId()).isEqualTo(key.publicKey().id());
        assertThat(certificate.toText()).startsWith("VALID").contains("100 rows");
        assertThat(Json.MAPPER.writeValueAsString(certificate)).contains("\"valid\":true");
    }

    @Test
    void anotherSellersKeyIsRefusedWhereOneIsExpected() {
        SellerKey other = SellerKey.openOrCreate(folder.resolve("other"), null);
        assertThat(verifier.verify(built, other.publicKey()).problems())
                .extracting(Certificate.Problem::path)
                .containsExactly("signatures/seller.pub.pem");
    }

    @Test
    void aPackageSignedAgainByAStrangerShowsTheStrangersKey() throws IOException {
        SellerKey stranger = SellerKey.openOrCreate(folder.resolve("stranger"), null);
        sealAgain(stranger);
        assertThat(verifier.verify(built, null).keyId())
                .isEqualTo(stranger.publicKey().id());
        assertThat(verifier.verify(built, key.publicKey()).valid()).isFalse();
    }

    @Test
    void aSellerWhoseStatisticsLieIsFoundOut() throws IOException {
        Path file = built.resolve("manifest.json");
        ObjectNode manifest = Json.MAPPER.readValue(Files.readAllBytes(file), ObjectNode.class);
        manifest.withObjectProperty("statistics")
                .withObjectProperty("mean_scores")
                .put("overall", 0.99);
        Files.write(file, Json.MAPPER.writeValueAsBytes(manifest));
        sealAgain(key);

        Certificate certificate = verifier.verify(built, null);
        assertThat(certificate.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("manifest.json");
            assertThat(problem.message()).contains("mean_scores/overall").contains("0.99");
        });
    }

    @Test
    void aPreviewOfOtherRowsIsFoundOut() throws IOException {
        Files.writeString(built.resolve("preview/rows.jsonl"), "{\"table\":\"text\",\"row\":{\"text\":\"better\"}}\n");
        sealAgain(key);
        assertThat(verifier.verify(built, null).problems())
                .extracting(Certificate.Problem::path)
                .contains("preview/rows.jsonl");
    }

    @Test
    void anExtraFolderAndALinkAreNamed() throws IOException {
        Files.createDirectory(built.resolve("signatures/more"));
        Files.createSymbolicLink(built.resolve("data/link"), built.resolve("README.md"));
        assertThat(verifier.verify(built, null).problems())
                .extracting(Certificate.Problem::path)
                .containsExactly("data/link", "signatures/more/");
    }

    @Test
    void aManifestThatLeadsOutOfThePackageIsRefused() {
        String digest = "0".repeat(64);
        for (String path : List.of("../etc/passwd", "/etc/passwd", "data/../../x", "C:/x", "data\\x", "data//x")) {
            byte[] text = (digest + "  " + path + "\n").getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Manifest.read(Algorithm.SHA256, text))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("unsafe path");
        }
    }

    @Test
    void whatIsNoPackageIsAnError() {
        assertThatThrownBy(() -> verifier.verify(folder.resolve("nowhere"), null))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("no package");
    }

    /// Makes manifests and signatures true again, as a seller could.
    private void sealAgain(SellerKey by) throws IOException {
        var tags = new ArrayList<FileDigests>();
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = built.relativize(file).toString().replace('\\', '/');
                if (!path.matches("(data|signatures)/.*|tagmanifest.*")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        tags.add(FileDigests.of(path, in));
                    }
                }
            }
        }
        var subjects = new ArrayList<String>();
        for (Algorithm algorithm : Algorithm.values()) {
            byte[] manifest = Manifest.of(algorithm, tags).bytes();
            Files.write(built.resolve(algorithm.tagManifest()), manifest);
            subjects.add("{\"name\":\"" + algorithm.tagManifest() + "\",\"digest\":{\"sha256\":\""
                    + Digest.sha256(manifest).hex() + "\"}}");
        }
        byte[] statement = ("{\"subject\":" + subjects + "}").getBytes(StandardCharsets.UTF_8);
        Files.write(
                built.resolve("signatures/package.dsse.json"),
                Dsse.sign(statement, by).bytes());
        Files.write(built.resolve("signatures/seller.pub.pem"), by.publicKey().pem());
        byte[] signed = Files.readAllBytes(built.resolve("tagmanifest-sha256.txt"));
        Files.write(
                built.resolve("signatures/tagmanifest-sha256.txt.sig"),
                SshSignature.sign(signed, by).armoured());
    }
}
