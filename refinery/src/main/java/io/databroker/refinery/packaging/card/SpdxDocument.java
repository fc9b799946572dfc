package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `compliance/spdx.jsonld`: the package as an SPDX 3.0.1 dataset, with its declared licence and no opinion on
/// another.
final class SpdxDocument {

    private static final Map<String, String> DATASET_TYPES =
            Map.of("text", "text", "record", "structured", "image", "image", "audio", "audio", "video", "video");
    private static final String NO_ASSERTION_LICENCE = "expandedlicensing_NoAssertionLicense";

    private SpdxDocument() {}

    static ObjectNode of(PackageFacts facts) {
        String base = facts.id();
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
        ArrayNode graph = json.putArray("@graph");
        ObjectNode creation = graph.addObject();
        creation.put("type", "CreationInfo");
        creation.put("@id", "_:creation");
        creation.put("specVersion", "3.0.1");
        creation.put("created", facts.timestamp());
        creation.putArray("createdBy").add(base + "#creator");
        element(graph, "Organization", base + "#creator").put("name", facts.creator());
        ObjectNode document = element(graph, "SpdxDocument", base + "#document");
        document.putArray("profileConformance").add("core").add("dataset").add("simpleLicensing");
        document.putArray("rootElement").add(base + "#dataset");
        dataset(graph, facts);
        String declared = NO_ASSERTION_LICENCE;
        if (facts.plan().card().licence() != null) {
            declared = base + "#licence";
            element(graph, "simplelicensing_LicenseExpression", declared)
                    .put("simplelicensing_licenseExpression", facts.licence());
        }
        licence(graph, base, "hasDeclaredLicense", declared);
        licence(graph, base, "hasConcludedLicense", NO_ASSERTION_LICENCE);
        return json;
    }

    private static void dataset(ArrayNode graph, PackageFacts facts) {
        ObjectNode dataset = element(graph, "dataset_DatasetPackage", facts.id() + "#dataset");
        dataset.put("name", facts.plan().name());
        dataset.put("software_packageVersion", facts.version().toString());
        dataset.put("software_primaryPurpose", "data");
        dataset.put("software_downloadLocation", "urn:spdx:noassertion");
        dataset.put("builtTime", facts.timestamp());
        dataset.put("releaseTime", facts.timestamp());
        dataset.putArray("originatedBy").add(facts.id() + "#creator");
        ArrayNode types = dataset.putArray("dataset_datasetType");
        facts.tables().stream()
                .map(table -> DATASET_TYPES.get(table.family().code()))
                .distinct()
                .forEach(types::add);
        dataset.put("dataset_datasetSize", facts.statistics().rows());
    }

    private static void licence(ArrayNode graph, String base, String type, String licence) {
        ObjectNode relationship = element(graph, "Relationship", base + "#" + type);
        relationship.put("relationshipType", type);
        relationship.put("from", base + "#dataset");
        relationship.putArray("to").add(licence);
    }

    private static ObjectNode element(ArrayNode graph, String type, String id) {
        return graph.addObject().put("type", type).put("spdxId", id).put("creationInfo", "_:creation");
    }
}
