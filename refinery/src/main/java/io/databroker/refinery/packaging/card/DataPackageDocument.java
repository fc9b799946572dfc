package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.shard.Column;
import io.databroker.refinery.packaging.shard.Layout;
import io.databroker.refinery.packaging.shard.Shard;
import io.databroker.refinery.packaging.shard.Table;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `datapackage.json`: a Data Package, version 2. Each shard is a resource of its own, since a resource has one
/// hash.
final class DataPackageDocument {

    private DataPackageDocument() {}

    static ObjectNode of(PackageFacts facts) {
        var plan = facts.plan();
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", plan.name());
        json.put("id", facts.id());
        json.put("title", plan.shownTitle());
        json.put("description", facts.description());
        json.put("version", facts.version().toString());
        json.put("created", facts.timestamp());
        if (!plan.card().tags().isEmpty()) {
            plan.card().tags().forEach(json.putArray("keywords")::add);
        }
        json.putArray("licenses").addObject().put("name", facts.licence()).put("path", "LICENSE.md");
        ObjectNode contributor = json.putArray("contributors").addObject().put("title", facts.creator());
        contributor.putArray("roles").add("creator");
        json.putArray("sources")
                .addObject()
                .put("title", "Raw input, by digest")
                .put("path", "provenance/sources.json");
        resources(json.putArray("resources"), facts);
        return json;
    }

    private static void resources(ArrayNode resources, PackageFacts facts) {
        Map<String, FileDigests> digests = facts.payloadByPath();
        for (Table table : facts.tables()) {
            for (Shard shard : table.shards()) {
                ObjectNode resource = resources.addObject();
                resource.put("name", resourceName(shard));
                if (table.layout() == Layout.PARQUET || table.layout() == Layout.JSONL) {
                    resource.put("type", "table");
                }
                resource.put("path", shard.path());
                resource.put("format", table.layout().suffix());
                resource.put("mediatype", table.layout().mediaType());
                FileDigests file = digests.get(shard.path());
                if (file != null) {
                    resource.put("bytes", file.size());
                    resource.put("hash", "sha256:" + file.sha256());
                }
                schema(resource.putObject("schema").putArray("fields"), table);
            }
        }
    }

    /// `train-text-8000` for `data/train/text-8000.parquet`.
    static String resourceName(Shard shard) {
        String file = shard.path().substring(shard.path().lastIndexOf('/') + 1);
        return shard.split().replace('_', '-') + "-" + file.substring(0, file.indexOf('.'));
    }

    private static void schema(ArrayNode fields, Table table) {
        for (Column column : table.columns()) {
            fields.addObject()
                    .put("name", column.name())
                    .put("type", column.type().tableSchema());
        }
    }
}
