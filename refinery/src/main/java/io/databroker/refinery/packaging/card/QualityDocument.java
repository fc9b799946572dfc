package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import tools.jackson.databind.node.ObjectNode;

/// `quality/quality.json`: what is claimed about the rows, how to count it again, and the report of the run.
final class QualityDocument {

    private QualityDocument() {}

    static ObjectNode of(PackageFacts facts) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("schema_version", "1");
        json.put("program", facts.source().program());
        json.put(
                "method",
                "statistics: counted from the rows in data/; scores are means of the rows' own columns, rounded to four"
                        + " decimals. report: recorded by the run before packaging"
                        + (facts.choice() == null ? "." : ", on all that it kept; this package takes a part of that."));
        json.put("input_digest", facts.source().inputDigest());
        json.set("statistics", facts.statistics().toJson());
        json.set("report", facts.source().report());
        return json;
    }
}
