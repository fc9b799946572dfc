package io.databroker.refinery.packaging.verify;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.card.PackageManifest;
import io.databroker.refinery.packaging.shard.Layout;
import io.databroker.refinery.packaging.shard.Shard;
import io.databroker.refinery.packaging.shard.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Third step: the documents can be read, and say the same as each other and as the files.
public final class DocumentsCheck {

    private static final String MANIFEST = "manifest.json";
    private static final List<String> JSON_DOCUMENTS = List.of(
            MANIFEST,
            "datapackage.json",
            "croissant.json",
            "ro-crate-metadata.json",
            "provenance/prov.json",
            "provenance/sources.json",
            "quality/quality.json",
            "compliance/policy.json",
            "compliance/dps.json",
            "compliance/eu-training-summary.json",
            "compliance/tdm.json",
            "compliance/spdx.jsonld",
            "preview/profile.json");
    private static final List<String> OTHER_DOCUMENTS = List.of(
            "bagit.txt", "bag-info.txt", "README.md", "LICENSE.md", "quality/report.html", "preview/rows.jsonl");

    private final PackageFiles files;
    private final Map<String, FileDigests> digests;
    private final Findings findings;
    private final Map<String, JsonNode> documents = new TreeMap<>();

    public DocumentsCheck(PackageFiles files, Map<String, FileDigests> digests, Findings findings) {
        this.files = files;
        this.digests = digests;
        this.findings = findings;
    }

    /// The tables that the manifest lists; none where it cannot be read.
    public List<Table> check() throws IOException {
        for (String path : JSON_DOCUMENTS) {
            read(path);
        }
        OTHER_DOCUMENTS.stream()
                .filter(path -> !digests.containsKey(path))
                .forEach(path -> findings.add(path, "is missing"));
        if (!document(MANIFEST).path("format_version").asString("").equals(PackageManifest.FORMAT)) {
            findings.add(MANIFEST, "does not say that it has format version " + PackageManifest.FORMAT);
            return List.of();
        }
        names();
        try {
            List<Table> tables = PackageManifest.tables(document(MANIFEST));
            shards(tables);
            return tables;
        } catch (IllegalArgumentException e) {
            findings.add(MANIFEST, "describes a table that this program does not know");
            return List.of();
        }
    }

    /// A document as it was read; missing where it could not be.
    public JsonNode document(String path) {
        return documents.getOrDefault(path, MissingNode.getInstance());
    }

    private void read(String path) throws IOException {
        if (!digests.containsKey(path)) {
            findings.add(path, "is missing");
            return;
        }
        try {
            documents.put(path, Json.MAPPER.readTree(files.read(path)));
        } catch (JacksonException e) {
            findings.add(path, "is not valid JSON");
        }
    }

    private void names() {
        String name = document(MANIFEST).path("name").asString("");
        String version = document(MANIFEST).path("version").asString("");
        for (String path : List.of("datapackage.json", "croissant.json")) {
            same(path, "name", document(path).path("name"), name);
            same(path, "version", document(path).path("version"), version);
        }
        JsonNode crate = document("ro-crate-metadata.json").path("@graph").values().stream()
                .filter(entity -> entity.path("@id").asString("").equals("./"))
                .findFirst()
                .orElse(MissingNode.getInstance());
        same("ro-crate-metadata.json", "version", crate.path("version"), version);
        JsonNode preview = document(MANIFEST).path("preview");
        preview("preview/rows.jsonl", preview.path("rows_sha256"));
        preview("preview/profile.json", preview.path("profile_sha256"));
    }

    private void preview(String path, JsonNode promised) {
        FileDigests file = digests.get(path);
        if (file != null) {
            same(path, "digest", promised, file.sha256());
        }
    }

    private void same(String path, String what, JsonNode found, String expected) {
        if (!found.asString("").equals(expected)) {
            findings.add(path, "has another " + what + " than " + MANIFEST + " says");
        }
    }

    /// Every shard is in the manifest, the data package and the Croissant file, each time with its true digest.
    private void shards(List<Table> tables) {
        Map<String, String> resources = new TreeMap<>();
        document("datapackage.json")
                .path("resources")
                .forEach(resource -> resources.put(
                        resource.path("path").asString(""),
                        resource.path("hash").asString("")));
        Map<String, String> objects = new TreeMap<>();
        document("croissant.json")
                .path("distribution")
                .forEach(object -> objects.put(
                        object.path("contentUrl").asString(""),
                        object.path("sha256").asString("")));
        var unlisted = new TreeSet<>(digests.keySet());
        unlisted.removeIf(path -> !path.startsWith("data/"));
        for (Table table : tables) {
            for (Shard shard : table.shards()) {
                unlisted.remove(shard.path());
                FileDigests file = digests.get(shard.path());
                if (file == null) {
                    findings.add(MANIFEST, "lists " + shard.path() + ", which is not there");
                } else {
                    promise("datapackage.json", shard, resources, "sha256:" + file.sha256());
                    promise("croissant.json", shard, objects, file.sha256());
                }
            }
            if (table.layout() == Layout.FILES) {
                unlisted.removeIf(path -> path.matches("data/[a-z0-9_]+/files/.*"));
            }
        }
        unlisted.forEach(path -> findings.add(path, "belongs to no table of " + MANIFEST));
    }

    private void promise(String document, Shard shard, Map<String, String> promises, String actual) {
        if (!actual.equals(promises.get(shard.path()))) {
            findings.add(document, "does not give the true digest of " + shard.path());
        }
    }
}
