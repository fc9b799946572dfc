package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.PackagePlan;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Papers that a buyer's compliance department asks for, filled from recorded facts alone.
final class ComplianceDocuments {

    private static final String UNKNOWN = PackagePlan.UNKNOWN;

    private ComplianceDocuments() {}

    /// `policy.json`: the policy that was applied and its result, and the attestation of rights.
    static ObjectNode policy(PackageFacts facts) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("rights_attestation", PackagePlan.orUnknown(facts.source().attestation()));
        JsonNode policy = facts.source().policy();
        if (policy == null) {
            json.put("policy", UNKNOWN).put("result", UNKNOWN);
        } else {
            json.set("policy", policy);
        }
        return json;
    }

    /// `dps.json`: the 22 fields of the Data and Trust Alliance's data provenance standards.
    static ObjectNode provenanceStandards(PackageFacts facts) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        ObjectNode source = json.putObject("source");
        source.put("standards_version", "1.0.0");
        source.put("dataset_title", facts.plan().shownTitle());
        source.put("unique_metadata_identifier", facts.id());
        source.put("metadata_location", "manifest.json");
        source.put("dataset_issuer", facts.creator());
        source.put("description", facts.description());
        ObjectNode provenance = json.putObject("provenance");
        provenance.put("source_metadata", "provenance/sources.json");
        provenance.put("source", "urn:sha256:" + facts.source().inputDigest());
        provenance.put("data_origin_geography", UNKNOWN);
        provenance.put("dataset_issue_date", facts.plan().date().toString());
        provenance.put("previous_issue_date", UNKNOWN);
        provenance.put("range_of_dates_for_data_generation", UNKNOWN);
        provenance.put("method", UNKNOWN);
        provenance.put(
                "data_format",
                String.join(
                        ", ",
                        facts.tables().stream()
                                .map(t -> t.layout().mediaType())
                                .distinct()
                                .toList()));
        ObjectNode use = json.putObject("use");
        for (String field : List.of(
                "confidentiality_classification",
                "consent_documentation_location",
                "privacy_enhancing_technologies",
                "data_processing_geography_inclusion_exclusion",
                "data_storage_geography_inclusion_exclusion")) {
            use.put(field, UNKNOWN);
        }
        use.put("license_to_use", facts.licence());
        use.put("intended_data_use", UNKNOWN);
        use.put("proprietary_data_presence", UNKNOWN);
        return json;
    }

    /// `eu-training-summary.json`: rows for the template under Article 53(1)(d) of Regulation (EU) 2024/1689.
    static ObjectNode trainingSummary(PackageFacts facts) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("template", "C(2025) 8311");
        ObjectNode general = json.putObject("general_information");
        general.put("dataset", facts.plan().shownTitle());
        general.put("version", facts.version().toString());
        general.put("provider", facts.creator());
        general.put("date", facts.plan().date().toString());
        ObjectNode sizes = general.putObject("size_by_modality");
        facts.statistics().mix("modality").forEach(sizes::put);
        ObjectNode languages = general.putObject("languages");
        facts.statistics().mix("language").forEach(languages::put);
        ObjectNode sources = json.putObject("list_of_data_sources");
        sources.put("category", UNKNOWN);
        sources.put("collection_period", UNKNOWN);
        sources.put("crawled", UNKNOWN);
        sources.put("synthetic", UNKNOWN);
        sources.put("licence", facts.licence());
        sources.put("listing", "provenance/sources.json");
        ObjectNode processing = json.putObject("data_processing_aspects");
        processing.put("rights_reservations_respected", UNKNOWN);
        var steps = processing.putArray("processing_steps");
        facts.source().activities().forEach(activity -> steps.add(activity.stage()));
        processing.put("illegal_content_removal", UNKNOWN);
        return json;
    }

    /// `tdm.json`: reservations of rights against text and data mining (TDMRep) and the assertions of CAWG.
    static ObjectNode textAndDataMining(PackageFacts facts) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("tdm_reservation", UNKNOWN);
        json.put("tdm_policy", UNKNOWN);
        ObjectNode entries = json.putObject("entries");
        for (String use : List.of("data_mining", "ai_inference", "ai_training", "ai_generative_training")) {
            entries.put("cawg." + use, UNKNOWN);
        }
        json.put("date_checked", UNKNOWN);
        json.put("listing", "provenance/sources.json");
        return json;
    }
}
