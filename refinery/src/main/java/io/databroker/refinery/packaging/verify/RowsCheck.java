package io.databroker.refinery.packaging.verify;

import io.databroker.model.api.Json;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.card.PackageManifest;
import io.databroker.refinery.packaging.card.Preview;
import io.databroker.refinery.packaging.shard.Census;
import io.databroker.refinery.packaging.shard.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Last step: what the package states about its rows is what comes out when they are counted again.
public final class RowsCheck {

    private final PackageFiles files;
    private final Findings findings;
    private final int threads;
    private final Progress progress;

    public RowsCheck(PackageFiles files, Findings findings, int threads, Progress progress) {
        this.files = files;
        this.findings = findings;
        this.threads = threads;
        this.progress = progress;
    }

    /// Counts the rows again and returns how many there are.
    ///
    /// @param scratch an empty folder
    public long check(List<Table> tables, DocumentsCheck documents, Path scratch) throws IOException {
        JsonNode manifest = documents.document("manifest.json");
        Census census = Census.of(
                tables, PackageManifest.splits(manifest), path -> files.file(path, scratch), threads, progress);
        census.problems().forEach(findings::add);
        // Read from text, as the manifest was, so that numbers compare as they are written.
        JsonNode statistics = census.statistics().toJson();
        JsonNode counted = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(statistics));
        compare("manifest.json", "/statistics", manifest.path("statistics"), counted);
        compare(
                "quality/quality.json",
                "/statistics",
                documents.document("quality/quality.json").path("statistics"),
                counted);
        if (census.problems().isEmpty()) {
            preview(Preview.of(tables, statistics, path -> files.file(path, scratch)));
        }
        return census.statistics().rows();
    }

    private void preview(Preview made) throws IOException {
        same("preview/rows.jsonl", made.rows());
        same("preview/profile.json", made.profile());
    }

    private void same(String path, byte[] expected) throws IOException {
        if (!Arrays.equals(files.read(path), expected)) {
            findings.add(path, "is not the preview of these rows");
        }
    }

    /// Names the first value that is stated otherwise than it was counted.
    private void compare(String document, String where, JsonNode stated, JsonNode counted) {
        if (stated.equals(counted)) {
            return;
        }
        if (stated.isObject() && counted.isObject()) {
            for (var property : counted.properties()) {
                JsonNode other = stated.path(property.getKey());
                if (!other.equals(property.getValue())) {
                    compare(document, where + "/" + property.getKey(), other, property.getValue());
                    return;
                }
            }
        }
        findings.add(document, "states " + where + " as " + stated + ", but counting the rows gives " + counted);
    }
}
