package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.PackageSource;
import io.databroker.refinery.packaging.RunActivity;
import io.databroker.refinery.packaging.bag.FileDigests;
import tools.jackson.databind.node.ObjectNode;

/// `provenance/prov.json`: the recorded run in PROV-JSON.
///
/// The raw input is one entity, named by its digest; each stage is an activity that uses the state before it and
/// generates the state behind it; each file of the payload is derived from the last state. No times: the same run
/// gives the same bytes.
final class ProvDocument {

    private static final String SOFTWARE = "db:program";
    private static final String SELLER = "db:seller";

    private final PackageFacts facts;
    private final ObjectNode json = Json.MAPPER.createObjectNode();
    private int relations;

    private ProvDocument(PackageFacts facts) {
        this.facts = facts;
    }

    static ObjectNode of(PackageFacts facts) {
        var document = new ProvDocument(facts);
        document.write();
        return document.json;
    }

    private void write() {
        PackageSource source = facts.source();
        json.putObject("prefix")
                .put("db", "urn:databroker:")
                .put("in", "urn:databroker:input:")
                .put("state", "urn:databroker:state:")
                .put("f", "urn:sha256:");
        section("agent").putObject(SELLER).put("prov:type", "prov:Organization").put("db:name", facts.creator());
        section("agent")
                .putObject(SOFTWARE)
                .put("prov:type", "prov:SoftwareAgent")
                .put("db:name", source.program());
        String state = "in:" + source.inputDigest();
        section("entity")
                .putObject(state)
                .put("prov:type", "prov:Collection")
                .put("db:listing", "provenance/sources.json");
        int number = 0;
        for (RunActivity activity : source.activities()) {
            state = stage(state, activity, ++number);
        }
        pack(state);
    }

    /// Tells one stage and returns the state behind it.
    private String stage(String before, RunActivity activity, int number) {
        String id = "db:stage-" + number;
        String after = "state:" + number + "-" + activity.outputDigest();
        ObjectNode node = section("activity").putObject(id);
        node.put("db:stage", activity.stage());
        node.put("db:parameters", Json.MAPPER.writeValueAsString(activity.parameters()));
        node.put("db:items_in", activity.itemsIn());
        node.put("db:items_out", activity.itemsOut());
        node.put("db:input_digest", activity.inputDigest());
        section("entity").putObject(after).put("db:digest", activity.outputDigest());
        relation("used").put("prov:activity", id).put("prov:entity", before);
        relation("wasGeneratedBy").put("prov:entity", after).put("prov:activity", id);
        relation("wasDerivedFrom").put("prov:generatedEntity", after).put("prov:usedEntity", before);
        relation("wasAssociatedWith").put("prov:activity", id).put("prov:agent", SOFTWARE);
        return after;
    }

    private void pack(String state) {
        String id = "db:package";
        section("activity")
                .putObject(id)
                .put("db:stage", "package")
                .put("db:items_out", facts.statistics().rows())
                .put("db:output_digest", facts.source().outputDigest());
        relation("used").put("prov:activity", id).put("prov:entity", state);
        relation("wasAssociatedWith").put("prov:activity", id).put("prov:agent", SOFTWARE);
        for (FileDigests file : facts.payload()) {
            String entity = "f:" + file.sha256();
            if (section("entity").path(entity).isMissingNode()) {
                section("entity").putObject(entity).put("db:path", file.path()).put("db:bytes", file.size());
                relation("wasGeneratedBy").put("prov:entity", entity).put("prov:activity", id);
                relation("wasDerivedFrom").put("prov:generatedEntity", entity).put("prov:usedEntity", state);
                relation("wasAttributedTo").put("prov:entity", entity).put("prov:agent", SELLER);
            }
        }
    }

    private ObjectNode section(String name) {
        return json.withObjectProperty(name);
    }

    private ObjectNode relation(String name) {
        return section(name).putObject("_:r" + ++relations);
    }
}
