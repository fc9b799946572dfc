package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.bag.FileDigests;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `ro-crate-metadata.json`: an RO-Crate 1.2 around the whole package.
final class RoCrateDocument {

    private static final Map<String, String> TAG_FILES = tagFiles();
    private static final String DATE = "datePublished";

    private RoCrateDocument() {}

    private static Map<String, String> tagFiles() {
        var files = new LinkedHashMap<String, String>();
        files.put("README.md", "text/markdown");
        files.put("LICENSE.md", "text/markdown");
        files.put("manifest.json", "application/json");
        files.put("datapackage.json", "application/json");
        files.put("croissant.json", "application/ld+json");
        files.put("provenance/prov.json", "application/json");
        files.put("provenance/sources.json", "application/json");
        files.put("quality/quality.json", "application/json");
        files.put("quality/report.html", "text/html");
        files.put("compliance/policy.json", "application/json");
        files.put("compliance/dps.json", "application/json");
        files.put("compliance/eu-training-summary.json", "application/json");
        files.put("compliance/tdm.json", "application/json");
        files.put("compliance/spdx.jsonld", "application/ld+json");
        files.put("preview/rows.jsonl", "application/jsonlines");
        files.put("preview/profile.json", "application/json");
        return files;
    }

    static ObjectNode of(PackageFacts facts) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("@context", "https://w3id.org/ro/crate/1.2/context");
        ArrayNode graph = json.putArray("@graph");
        ObjectNode descriptor = entity(graph, "ro-crate-metadata.json", "CreativeWork");
        descriptor.putObject("conformsTo").put("@id", "https://w3id.org/ro/crate/1.2");
        descriptor.putObject("about").put("@id", "./");
        root(graph, facts);
        TAG_FILES.forEach((path, mediaType) ->
                entity(graph, path, "File").put("name", path).put("encodingFormat", mediaType));
        for (FileDigests file : facts.payload()) {
            ObjectNode node = entity(graph, file.path(), "File");
            node.put("name", file.path());
            node.put("contentSize", Long.toString(file.size()));
            node.put("sha256", file.sha256());
        }
        entity(graph, "#creator", "Organization").put("name", facts.creator());
        entity(graph, "#licence", "CreativeWork")
                .put("name", facts.licence())
                .put("description", "The terms are in LICENSE.md.");
        entity(graph, "#program", "SoftwareApplication")
                .put("name", facts.source().program());
        run(graph);
        return json;
    }

    private static void root(ArrayNode graph, PackageFacts facts) {
        ObjectNode root = entity(graph, "./", "Dataset");
        root.put("name", facts.plan().shownTitle());
        root.put("description", facts.description());
        root.put(DATE, facts.plan().date().toString());
        root.put("version", facts.version().toString());
        root.put("identifier", facts.id());
        root.putObject("license").put("@id", "#licence");
        root.putObject("creator").put("@id", "#creator");
        if (!facts.plan().card().tags().isEmpty()) {
            facts.plan().card().tags().forEach(root.putArray("keywords")::add);
        }
        ArrayNode parts = root.putArray("hasPart");
        TAG_FILES.keySet().forEach(path -> parts.addObject().put("@id", path));
        facts.payload().forEach(file -> parts.addObject().put("@id", file.path()));
        root.putArray("mentions").addObject().put("@id", "#run");
    }

    private static void run(ArrayNode graph) {
        ObjectNode run = entity(graph, "#run", "CreateAction");
        run.put("name", "Refinement");
        run.putObject("instrument").put("@id", "#program");
        run.putObject("object").put("@id", "provenance/sources.json");
        run.putObject("result").put("@id", "./");
    }

    private static ObjectNode entity(ArrayNode graph, String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }
}
