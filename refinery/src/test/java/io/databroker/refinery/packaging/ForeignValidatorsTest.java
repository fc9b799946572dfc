package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.databroker.model.api.Json;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import io.databroker.refinery.packaging.sign.SshSignature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What others wrote to check such files accepts ours, and refuses a broken twin.
@NullUnmarked
class ForeignValidatorsTest {

    private static final Path PROFILE = Path.of("..", "..", "shared", "data", "profiles", "datapackage-2.0.json");
    private static final List<String> NPM =
            List.of("ro-crate@3.7.2", "hyparquet@1.31.5", "hyparquet-compressors@1.1.2");
    private static final String PARQUET = "data/train/text-0000.parquet";

    @TempDir
    static Path shared;

    private static SellerKey key;
    private static Path built;

    @TempDir
    Path folder;

    private Path twin;

    @BeforeAll
    static void build() {
        key = SellerKey.openOrCreate(shared.resolve("home"), null);
        built = new PackageBuilder(key, 2, Progress.NONE)
                .build(Sample.mixed().source(), Sample.plan(), shared.resolve("out"))
                .folder();
    }

    @BeforeEach
    void copy() throws IOException {
        twin = folder.resolve("twin");
        Packages.copy(built, twin);
    }

    @Test
    void bagitJava() throws Exception {
        try (var verifier = new BagVerifier()) {
            var bag = new BagReader().read(twin);
            assertThatCode(() -> verifier.isValid(bag, false)).doesNotThrowAnyException();
            Files.writeString(twin.resolve("README.md"), "another");
            assertThatThrownBy(() -> verifier.isValid(bag, false)).isInstanceOf(CorruptChecksumException.class);
        }
    }

    @Test
    void dataPackageProfile() throws IOException {
        Assumptions.assumeTrue(Files.exists(PROFILE), "The Data Package profile is not there; skipped.");
        try (InputStream profile = Files.newInputStream(PROFILE)) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(profile);
            ObjectNode document = json("datapackage.json");
            assertThat(schema.validate(document.toString(), InputFormat.JSON)).isEmpty();
            document.remove("resources");
            assertThat(schema.validate(document.toString(), InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void strictCroissant() throws IOException {
        try (InputStream resource = getClass().getResourceAsStream("croissant-strict.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(resource));
            ObjectNode document = json("croissant.json");
            List<Error> errors = schema.validate(document.toString(), InputFormat.JSON);
            assertThat(errors).isEmpty();
            assertThat(document.findValuesAsString("@id")).allMatch(id -> !id.contains(" "));
            ((ObjectNode) document.at("/distribution/0")).remove("sha256");
            assertThat(schema.validate(document.toString(), InputFormat.JSON)).isNotEmpty();
            String wrongScheme = json("croissant.json").toString().replace("https://schema.org/", "http://schema.org/");
            assertThat(schema.validate(wrongScheme, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void roCrateOfNpm() throws IOException {
        Path npm = ForeignTool.npm(NPM);
        String script = ForeignTool.script("ro-crate.mjs", npm);
        Path crate = twin.resolve("ro-crate-metadata.json");
        var sound = ForeignTool.run(npm, "node", script, npm.toString(), crate.toString());
        assertThat(sound.output()).isEmpty();
        assertThat(sound.status()).isZero();

        ObjectNode document = json("ro-crate-metadata.json");
        document.path("@graph").forEach(entity -> {
            if (entity.path("@id").asString("").equals("./")) {
                ((ObjectNode) entity).remove(List.of("license", "datePublished"));
            }
        });
        Files.writeString(crate, document.toString());
        assertThat(ForeignTool.run(npm, "node", script, npm.toString(), crate.toString())
                        .output())
                .contains("licenseRequired")
                .contains("datePublishedRequired");
    }

    @Test
    void hyparquetOfNpmAndDuckDb() throws Exception {
        Path npm = ForeignTool.npm(NPM);
        String script = ForeignTool.script("hyparquet.mjs", npm);
        var read = ForeignTool.run(
                npm, "node", script, npm.toString(), twin.resolve(PARQUET).toString());
        assertThat(read.status()).as(read.output()).isZero();

        var duck = new StringBuilder();
        long rows = 0;
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT sha256 FROM '" + twin.resolve(PARQUET) + "'")) {
            while (result.next()) {
                duck.append(result.getString(1)).append('\n');
                rows++;
            }
        }
        assertThat(read.output()).isEqualTo(rows + "\n" + duck);

        byte[] bytes = Files.readAllBytes(twin.resolve(PARQUET));
        Files.write(twin.resolve(PARQUET), Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(ForeignTool.run(
                                npm,
                                "node",
                                script,
                                npm.toString(),
                                twin.resolve(PARQUET).toString())
                        .status())
                .isNotZero();
    }

    @Test
    void provOfPython() throws IOException {
        Assumptions.assumeTrue(
                ForeignTool.run(folder, "/usr/bin/python3", "-c", "import prov").status() == 0,
                "python3-prov is not installed; skipped.");
        String script = ForeignTool.script("read-prov.py", folder);
        Path prov = twin.resolve("provenance/prov.json");
        var sound = ForeignTool.run(folder, "/usr/bin/python3", script, prov.toString());
        assertThat(sound.status()).as(sound.output()).isZero();
        String[] counts = sound.output().strip().split("\n");
        JsonNode document = json("provenance/prov.json");
        assertThat(counts[0]).isEqualTo(Integer.toString(document.path("entity").size()));
        assertThat(counts[1])
                .isEqualTo(Integer.toString(document.path("activity").size()));

        Files.writeString(prov, document.toString().replace("\"wasGeneratedBy\"", "\"wasInventedBy\""));
        assertThat(ForeignTool.run(folder, "/usr/bin/python3", script, prov.toString())
                        .status())
                .isNotZero();
    }

    @Test
    void openssl() throws IOException {
        JsonNode envelope = json("signatures/package.dsse.json");
        byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asString());
        String type = envelope.path("payloadType").asString();
        String head = "DSSEv1 " + type.length() + " " + type + " " + payload.length + " ";
        Files.write(
                folder.resolve("signed"),
                (head + new String(payload, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        Files.write(
                folder.resolve("sig"),
                Base64.getDecoder().decode(envelope.at("/signatures/0/sig").asString()));
        String[] command = {
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            twin + "/signatures/seller.pub.pem",
            "-rawin",
            "-in",
            "signed",
            "-sigfile",
            "sig"
        };
        var sound = ForeignTool.run(folder, command);
        assertThat(sound.status()).as(sound.output()).isZero();
        Files.writeString(folder.resolve("signed"), head + "another");
        assertThat(ForeignTool.run(folder, command).status()).isNotZero();
    }

    @Test
    void sshKeygen() throws IOException {
        Files.writeString(folder.resolve("signers"), SshSignature.allowedSigner("seller", key.publicKey()));
        String command = "ssh-keygen -Y verify -f signers -I seller -n databroker-package"
                + " -s twin/signatures/tagmanifest-sha256.txt.sig < twin/tagmanifest-sha256.txt";
        Assumptions.assumeTrue(
                ForeignTool.run(folder, "sh", "-c", "command -v ssh-keygen").status() == 0,
                "ssh-keygen is not installed; skipped.");
        var sound = ForeignTool.run(folder, "sh", "-c", command);
        assertThat(sound.status()).as(sound.output()).isZero();
        Files.writeString(twin.resolve("tagmanifest-sha256.txt"), "another");
        assertThat(ForeignTool.run(folder, "sh", "-c", command).status()).isNotZero();
    }

    private ObjectNode json(String path) throws IOException {
        return Json.MAPPER.readValue(Files.readAllBytes(twin.resolve(path)), ObjectNode.class);
    }
}
