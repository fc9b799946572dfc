package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The JSON-LD context of Croissant 1.1, with `https` for schema.org.
final class CroissantContext {

    private static final List<String> TERMS = List.of(
            "annotation",
            "arrayShape",
            "citeAs",
            "column",
            "containedIn",
            "equivalentProperty",
            "excludes",
            "extract",
            "field",
            "fileObject",
            "fileProperty",
            "fileSet",
            "format",
            "includes",
            "isArray",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "readLines",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "samplingRate",
            "sdVersion",
            "separator",
            "source",
            "subField",
            "transform",
            "unArchive",
            "value");

    private CroissantContext() {}

    static ObjectNode of() {
        ObjectNode context = Json.MAPPER.createObjectNode();
        context.put("@language", "en");
        context.put("@vocab", "https://schema.org/");
        context.put("sc", "https://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("odrl", "http://www.w3.org/ns/odrl/2/");
        context.put("cc", "http://creativecommons.org/ns#");
        context.put("conformsTo", "dct:conformsTo");
        context.putObject("data").put("@id", "cr:data").put("@type", "@json");
        context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        context.putObject("examples").put("@id", "cr:examples").put("@type", "@json");
        TERMS.forEach(term -> context.put(term, "cr:" + term));
        return context;
    }
}
