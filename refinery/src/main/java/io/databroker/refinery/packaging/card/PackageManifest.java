package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.RunActivity;
import io.databroker.refinery.packaging.Split;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.shard.Column;
import io.databroker.refinery.packaging.shard.ColumnType;
import io.databroker.refinery.packaging.shard.Family;
import io.databroker.refinery.packaging.shard.Layout;
import io.databroker.refinery.packaging.shard.Shard;
import io.databroker.refinery.packaging.shard.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `manifest.json`: ours. The other documents say parts of it in the words of others.
public final class PackageManifest {

    /// Version of the format that docs/package-format.md describes.
    public static final String FORMAT = "1";

    private PackageManifest() {}

    static ObjectNode of(PackageFacts facts) {
        var plan = facts.plan();
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("format_version", FORMAT);
        json.put("name", plan.name());
        json.put("version", facts.version().toString());
        json.put("id", facts.id());
        json.put("title", plan.shownTitle());
        json.put("description", facts.description());
        json.put("creator", facts.creator());
        json.put("licence", facts.licence());
        plan.card().tags().forEach(json.putArray("tags")::add);
        json.put("date", plan.date().toString());
        json.put("program", facts.source().program());
        json.put("input_digest", facts.source().inputDigest());
        json.put("output_digest", facts.source().outputDigest());
        json.put("fingerprint", facts.fingerprint());
        json.put("recipe", facts.source().recipe());
        RunActivity choice = facts.choice();
        if (choice != null) {
            ObjectNode selection = json.putObject("selection");
            selection.setAll((ObjectNode) Json.MAPPER.valueToTree(plan.selection()));
            selection.put("items_kept_by_run", choice.itemsIn()).put("items_chosen", choice.itemsOut());
        }
        json.set("changes", facts.changes().toJson());
        ArrayNode splits = json.putArray("splits");
        for (Split split : plan.output().splits()) {
            splits.addObject().put("name", split.name()).put("share", split.share());
        }
        json.set("tables", tables(facts));
        json.set("statistics", facts.statistics().toJson());
        ObjectNode preview = json.putObject("preview");
        preview.put("rows_sha256", facts.preview().rowsDigest());
        preview.put("profile_sha256", facts.preview().profileDigest());
        return json;
    }

    private static ArrayNode tables(PackageFacts facts) {
        Map<String, FileDigests> digests = facts.payloadByPath();
        ArrayNode json = Json.MAPPER.createArrayNode();
        for (Table table : facts.tables()) {
            ObjectNode node = json.addObject();
            node.put("name", table.family().code());
            node.put("layout", table.layout().code());
            node.put("rows", table.rows());
            node.set("columns", columns(table));
            ArrayNode shards = node.putArray("shards");
            for (Shard shard : table.shards()) {
                FileDigests file = digests.get(shard.path());
                ObjectNode entry = shards.addObject();
                entry.put("path", shard.path());
                entry.put("split", shard.split());
                entry.put("rows", shard.rows());
                if (file != null) {
                    entry.put("bytes", file.size());
                    entry.put("sha256", file.sha256());
                }
            }
        }
        return json;
    }

    static ArrayNode columns(Table table) {
        ArrayNode columns = Json.MAPPER.createArrayNode();
        for (Column column : table.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.type().name().toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    /// The tables that a manifest lists.
    ///
    /// @throws IllegalArgumentException where it names a table, layout or type that does not exist
    public static List<Table> tables(JsonNode manifest) {
        var tables = new ArrayList<Table>();
        for (JsonNode table : manifest.path("tables")) {
            var columns = new ArrayList<Column>();
            for (JsonNode column : table.path("columns")) {
                String type = column.path("type").asString("").toUpperCase(Locale.ROOT);
                columns.add(new Column(column.path("name").asString(""), ColumnType.valueOf(type)));
            }
            var shards = new ArrayList<Shard>();
            for (JsonNode shard : table.path("shards")) {
                shards.add(new Shard(
                        shard.path("path").asString(""),
                        shard.path("split").asString(""),
                        shard.path("rows").asLong(-1)));
            }
            tables.add(new Table(
                    Family.ofCode(table.path("name").asString("")),
                    Layout.ofCode(table.path("layout").asString("")),
                    columns,
                    shards));
        }
        return tables;
    }

    /// The names of the splits that a manifest lists.
    public static List<String> splits(JsonNode manifest) {
        var names = new ArrayList<String>();
        manifest.path("splits").forEach(split -> names.add(split.path("name").asString("")));
        return names;
    }
}
