package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Finding;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// `provenance/sources.json`: what became of every file that the seller pointed at. Written as a stream, a line
/// each.
public final class SourcesDocument {

    private SourcesDocument() {}

    /// Writes the document below `root`.
    public static void write(Path root, Iterable<IngestionRecord> records) throws IOException {
        Path file = root.resolve("provenance").resolve("sources.json");
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("{\"files\": [".getBytes(StandardCharsets.UTF_8));
            String separator = "\n";
            for (IngestionRecord each : records) {
                out.write((separator + Json.MAPPER.writeValueAsString(json(each))).getBytes(StandardCharsets.UTF_8));
                separator = ",\n";
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode json(IngestionRecord source) {
        Digest sha256 = source.sha256();
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("path", source.path());
        json.put("member", source.member());
        json.put("sha256", sha256 == null ? "unknown" : sha256.hex());
        json.put("bytes", source.size());
        json.put("media_type", source.mediaType());
        json.put("status", source.status().name().toLowerCase(Locale.ROOT));
        json.put("reason", source.reason() == null ? null : source.reason().english());
        json.put("items", source.items());
        source.findings().stream().map(Finding::type).sorted().forEach(json.putArray("findings")::add);
        return json;
    }
}
