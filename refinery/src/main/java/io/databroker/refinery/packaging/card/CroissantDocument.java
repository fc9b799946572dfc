package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.shard.Column;
import io.databroker.refinery.packaging.shard.Family;
import io.databroker.refinery.packaging.shard.Layout;
import io.databroker.refinery.packaging.shard.Shard;
import io.databroker.refinery.packaging.shard.Table;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `croissant.json`: Croissant 1.1 with its vocabulary for responsible AI.
///
/// The reference validator wants schema.org with `https` here (RO-Crate wants `http`), an inline context, a digest
/// on every file, and identifiers without white space. Shards of a table form a file set; the split is read from
/// the path.
final class CroissantDocument {

    private static final String TYPE = "@type";
    private static final String ID = "@id";

    private CroissantDocument() {}

    static ObjectNode of(PackageFacts facts) {
        var plan = facts.plan();
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set("@context", CroissantContext.of());
        json.put(TYPE, "sc:Dataset");
        json.put(ID, facts.id());
        json.putArray("conformsTo")
                .add("http://mlcommons.org/croissant/1.1")
                .add("http://mlcommons.org/croissant/RAI/1.0");
        json.put("name", plan.name());
        json.put("alternateName", plan.shownTitle());
        json.put("description", facts.description());
        json.put("license", plan.card().licence() == null ? "unknown" : facts.licenceUrl());
        UsagePolicy.of(plan.card().licence(), facts.licenceUrl(), facts.id())
                .ifPresent(policy -> json.set("usageInfo", policy));
        json.put("url", facts.id());
        json.putObject("creator").put(TYPE, "sc:Organization").put("name", facts.creator());
        json.put("datePublished", plan.date().toString());
        json.put("version", facts.version().toString());
        json.put(
                "citeAs",
                facts.creator() + ": " + plan.shownTitle() + ", version " + facts.version() + ", " + facts.id());
        if (!plan.card().tags().isEmpty()) {
            plan.card().tags().forEach(json.putArray("keywords")::add);
        }
        responsibleAi(json, facts);
        json.putObject("prov:wasDerivedFrom")
                .put(ID, "urn:sha256:" + facts.source().inputDigest());
        distribution(json.putArray("distribution"), facts);
        recordSets(json.putArray("recordSet"), facts);
        return json;
    }

    private static void responsibleAi(ObjectNode json, PackageFacts facts) {
        json.put("rai:dataCollection", "unknown");
        ArrayNode steps = json.putArray("rai:dataPreprocessingProtocol");
        facts.source().activities().forEach(activity -> steps.add(activity.stage()));
        json.put("rai:dataBiases", "unknown");
        json.put("rai:dataUseCases", "unknown");
        json.put("rai:personalSensitiveInformation", "What was found and left is counted in quality/quality.json.");
    }

    private static void distribution(ArrayNode distribution, PackageFacts facts) {
        Map<String, FileDigests> digests = facts.payloadByPath();
        for (Table table : facts.tables()) {
            for (Shard shard : table.shards()) {
                FileDigests file = digests.get(shard.path());
                ObjectNode object = distribution.addObject();
                object.put(TYPE, "cr:FileObject");
                object.put(ID, shard.path());
                object.put("name", DataPackageDocument.resourceName(shard));
                object.put("contentUrl", shard.path());
                object.put("encodingFormat", table.layout().mediaType());
                if (file != null) {
                    object.put("contentSize", file.size() + " B");
                    object.put("sha256", file.sha256());
                }
            }
            ObjectNode set = distribution.addObject();
            set.put(TYPE, "cr:FileSet");
            set.put(ID, setId(table.family()));
            set.put("name", setId(table.family()));
            set.put("encodingFormat", table.layout().mediaType());
            set.put("includes", table.glob("*"));
        }
    }

    private static String setId(Family family) {
        return family.code() + "-shards";
    }

    private static void recordSets(ArrayNode sets, PackageFacts facts) {
        splits(sets.addObject(), facts);
        for (Table table : facts.tables()) {
            ObjectNode set = sets.addObject();
            String name = table.family().code();
            set.put(TYPE, "cr:RecordSet");
            set.put(ID, name);
            set.put("name", name);
            set.putObject("key")
                    .put(ID, name + "/" + fieldId(table, table.family().prefix() + "id"));
            ObjectNode count = set.putArray("annotation").addObject();
            count.put(TYPE, "cr:Field");
            count.put(ID, name + "/row-count");
            count.put("name", "row-count");
            count.put("dataType", "sc:Integer");
            count.put("value", table.rows());
            fields(
                    set.putArray("field"),
                    table,
                    facts.plan().output().splits().stream()
                            .map(split -> split.name())
                            .toList());
        }
    }

    private static void splits(ObjectNode set, PackageFacts facts) {
        set.put(TYPE, "cr:RecordSet");
        set.put(ID, "splits");
        set.put("name", "splits");
        set.put("dataType", "cr:Split");
        set.putObject("key").put(ID, "splits/name");
        ObjectNode field = set.putArray("field").addObject();
        field.put(TYPE, "cr:Field");
        field.put(ID, "splits/name");
        field.put("name", "name");
        field.put("dataType", "sc:Text");
        ArrayNode data = set.putArray("data");
        facts.plan().output().splits().forEach(split -> data.addObject().put("splits/name", split.name()));
    }

    private static void fields(ArrayNode fields, Table table, List<String> splits) {
        String set = table.family().code();
        ObjectNode split = fields.addObject();
        split.put(TYPE, "cr:Field");
        split.put(ID, set + "/split-name");
        split.put("name", "split-name");
        split.put("dataType", "sc:Text");
        split.putObject("references").putObject("field").put(ID, "splits/name");
        ObjectNode path = split.putObject("source");
        path.putObject("fileSet").put(ID, setId(table.family()));
        path.putObject("extract").put("fileProperty", "fullpath");
        path.putObject("transform").put("regex", "^.*data/(" + String.join("|", splits) + ")/.*$");
        for (Column column : table.columns()) {
            ObjectNode field = fields.addObject();
            field.put(TYPE, "cr:Field");
            field.put(ID, set + "/" + fieldId(table, column.name()));
            field.put("name", column.name());
            field.put("dataType", column.type().croissant());
            ObjectNode source = field.putObject("source");
            source.putObject("fileSet").put(ID, setId(table.family()));
            extract(source.putObject("extract"), table.layout(), column.name());
        }
    }

    private static void extract(ObjectNode extract, Layout layout, String column) {
        if (layout == Layout.PARQUET) {
            extract.put("column", column);
        } else {
            extract.put("jsonPath", "$['" + column.replace("\\", "\\\\").replace("'", "\\'") + "']");
        }
    }

    /// An identifier without white space, and unique: columns that need changing get their number behind.
    private static String fieldId(Table table, String column) {
        String safe = column.replaceAll("[^A-Za-z0-9_.-]", "-");
        if (safe.equals(column) && !column.equals("split-name") && !column.equals("row-count")) {
            return column;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return safe + "~" + i;
            }
        }
        return safe;
    }
}
