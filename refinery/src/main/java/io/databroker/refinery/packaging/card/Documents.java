package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/// Writes all documents of a package, in an order in which each finds on disk what it describes.
public final class Documents {

    private static final ObjectWriter PRETTY = Json.MAPPER
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Documents() {}

    /// The bytes of a JSON document: indented, with `\n` on every platform.
    public static byte[] bytes(JsonNode document) {
        return (PRETTY.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Writes every document that is not there yet below `root`.
    public static void write(Path root, PackageFacts facts) throws IOException {
        put(root, "manifest.json", PackageManifest.of(facts));
        put(root, "datapackage.json", DataPackageDocument.of(facts));
        put(root, "croissant.json", CroissantDocument.of(facts));
        put(root, "README.md", DatasetCard.of(facts).getBytes(StandardCharsets.UTF_8));
        put(root, "LICENSE.md", LicenceText.of(facts).getBytes(StandardCharsets.UTF_8));
        put(root, "provenance/prov.json", ProvDocument.of(facts));
        put(root, "quality/quality.json", QualityDocument.of(facts));
        put(root, "quality/report.html", facts.source().reportHtml());
        put(root, "compliance/policy.json", ComplianceDocuments.policy(facts));
        put(root, "compliance/dps.json", ComplianceDocuments.provenanceStandards(facts));
        put(root, "compliance/eu-training-summary.json", ComplianceDocuments.trainingSummary(facts));
        put(root, "compliance/tdm.json", ComplianceDocuments.textAndDataMining(facts));
        put(root, "compliance/spdx.jsonld", SpdxDocument.of(facts));
        put(root, "preview/rows.jsonl", facts.preview().rows());
        put(root, "preview/profile.json", facts.preview().profile());
        put(root, "ro-crate-metadata.json", RoCrateDocument.of(facts));
    }

    private static void put(Path root, String path, JsonNode document) throws IOException {
        put(root, path, bytes(document));
    }

    private static void put(Path root, String path, byte[] document) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, document);
    }
}
