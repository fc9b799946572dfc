package io.databroker.refinery.packaging.shard;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes our columns of one row, see [MetaColumns], and tells the schema of those that have a value.
///
/// Scores and probabilities are written with four decimals: more would be noise, and noise would change the bytes
/// of rows whose content did not change.
record MetaWriter(JsonGenerator json, TableSchema schema, String prefix) {

    private static final double DECIMALS = 10_000;

    void write(RefinedItem refined, Digest digest, @Nullable String fileName) {
        Item item = refined.item();
        text("id", item.id().toString());
        text("source", item.path());
        text("member", item.member());
        if (item.row() >= 0) {
            whole("row", item.row());
        }
        text("modality", item.modality().code());
        text("media_type", item.mediaType());
        text("file_name", fileName);
        assessment(refined.assessment());
        var duplicate = refined.duplicate();
        text("cluster", duplicate == null ? null : duplicate.representative());
        if (!refined.alsoAt().isEmpty()) {
            json.writeName(seen("also_at"));
            json.writeStartArray();
            refined.alsoAt().forEach(place -> json.writeString(UnicodeText.wellFormed(place)));
            json.writeEndArray();
        }
        whole("bytes", refined.content().length());
        text("sha256", digest.hex());
    }

    private void assessment(Assessment assessment) {
        if (!assessment.languages().isEmpty()) {
            text("language", assessment.language());
            share("language_confidence", assessment.languages().getFirst().confidence());
        }
        label("domain", assessment.domain());
        label("content_type", assessment.contentType());
        QualityScores scores = assessment.scores();
        if (scores != null) {
            share("completeness", scores.completeness());
            share("clarity", scores.clarity());
            share("relevance", scores.relevance());
            share("format_validity", scores.formatValidity());
            share("metadata_quality", scores.metadataQuality());
            share("overall", scores.overall());
        }
        for (String measure : MetaColumns.MEASURES) {
            Double value = assessment.measures().get(measure);
            if (value != null) {
                share(measure, value);
            }
        }
        text("findings", findings(assessment));
    }

    /// `email=2,iban=1`: how many of each type, by type; null for none.
    private static @Nullable String findings(Assessment assessment) {
        if (assessment.findings().isEmpty()) {
            return null;
        }
        Map<String, Integer> counts = new TreeMap<>();
        assessment.findings().forEach(finding -> counts.merge(finding.type(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }

    private void label(String name, @Nullable Label label) {
        if (label != null) {
            text(name, label.name());
            share(name + "_confidence", label.probability());
        }
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(seen(name), UnicodeText.wellFormed(value));
        }
    }

    private void whole(String name, long value) {
        json.writeNumberProperty(seen(name), value);
    }

    private void share(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(seen(name), Math.round(value * DECIMALS) / DECIMALS);
        }
    }

    /// Our columns stand behind a record's own, in our order.
    private String seen(String name) {
        String column = prefix + name;
        schema.observe(column, MetaColumns.type(name), MetaColumns.position(name));
        return column;
    }
}
