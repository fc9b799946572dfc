package io.databroker.refinery.store;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes assessments as bytes: [#VERSION], the distinct strings of all of them, then each field by field. A string
/// is its number from 1 there, 0 for null; lists are led by their length. Numbers are big-endian.
final class AssessmentWriter {

    /// 1 had no tellings.
    static final byte VERSION = 2;

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private AssessmentWriter() {}

    static byte[] write(List<Assessment> assessments) {
        try {
            var writer = new AssessmentWriter();
            for (Assessment assessment : assessments) {
                writer.assessment(assessment);
            }
            var page = new ByteArrayOutputStream(writer.bytes.size() + (1 << 16));
            var head = new DataOutputStream(page);
            head.writeByte(VERSION);
            head.writeInt(writer.strings.size());
            for (String string : writer.strings.keySet()) {
                byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
                head.writeInt(utf8.length);
                head.write(utf8);
            }
            head.writeInt(assessments.size());
            writer.bytes.writeTo(head);
            return page.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
    }

    private void assessment(Assessment assessment) throws IOException {
        out.writeInt(assessment.languages().size());
        for (LanguageShare share : assessment.languages()) {
            string(share.code());
            out.writeDouble(share.share());
            out.writeDouble(share.confidence());
        }
        label(assessment.domain());
        label(assessment.contentType());
        scores(assessment.scores());
        out.writeInt(assessment.evidence().size());
        for (Evidence evidence : assessment.evidence()) {
            evidence(evidence);
        }
        out.writeInt(assessment.findings().size());
        for (Finding finding : assessment.findings()) {
            finding(finding);
        }
        out.writeInt(assessment.reasons().size());
        for (Reason reason : assessment.reasons()) {
            string(reason.stage());
            string(reason.code());
            string(reason.message());
            telling(reason.telling());
        }
        out.writeInt(assessment.measures().size());
        for (Map.Entry<String, Double> measure : assessment.measures().entrySet()) {
            string(measure.getKey());
            out.writeDouble(measure.getValue());
        }
    }

    private void telling(@Nullable Telling telling) throws IOException {
        string(telling == null ? null : telling.code());
        if (telling != null) {
            out.writeInt(telling.arguments().size());
            for (Map.Entry<String, String> argument : telling.arguments().entrySet()) {
                string(argument.getKey());
                string(argument.getValue());
            }
        }
    }

    private void label(@Nullable Label label) throws IOException {
        string(label == null ? null : label.name());
        if (label != null) {
            out.writeDouble(label.probability());
            out.writeInt(label.because().size());
            for (String because : label.because()) {
                string(because);
            }
        }
    }

    private void scores(@Nullable QualityScores scores) throws IOException {
        out.writeBoolean(scores != null);
        if (scores != null) {
            out.writeDouble(scores.completeness());
            out.writeDouble(scores.clarity());
            out.writeDouble(scores.relevance());
            out.writeDouble(scores.formatValidity());
            out.writeDouble(scores.metadataQuality());
            out.writeDouble(scores.overall());
        }
    }

    private void evidence(Evidence evidence) throws IOException {
        string(evidence.score());
        string(evidence.feature());
        out.writeDouble(evidence.value());
        out.writeDouble(evidence.points());
        out.writeInt(evidence.start());
        out.writeInt(evidence.end());
        string(evidence.remedy());
    }

    private void finding(Finding finding) throws IOException {
        string(finding.type());
        string(finding.field());
        out.writeInt(finding.start());
        out.writeInt(finding.end());
        out.writeDouble(finding.probability());
        string(finding.action().name());
    }

    private void string(@Nullable String string) throws IOException {
        out.writeInt(string == null ? 0 : strings.computeIfAbsent(string, _ -> strings.size() + 1));
    }
}
