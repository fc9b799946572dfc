package io.databroker.refinery.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentPageTest {

    private static final Assessment FULL = Assessment.EMPTY
            .withLanguages(List.of(new LanguageShare("en", 0.75, 0.9), new LanguageShare("grüß", 0.25, 1e-300)))
            .withDomain(new Label("medical", 0.1 + 0.2, List.of("heart", "doctor")))
            .withContentType(new Label("article", 1, List.of()))
            .withScores(
                    new QualityScores(0, 0.1, 0.2, 0.3, 0.4, Math.PI),
                    List.of(
                            new Evidence("clarity", "mojibake", 3, -12.5, 4, 9, "Read the file as UTF-8."),
                            new Evidence("clarity", "mojibake", Double.NaN, -0.0, -1, -1, null)))
            .withFindings(
                    List.of(new Finding("email", null, 0, 7, 0.5, Action.REDACTED), Finding.ofItem("wrong_suffix", 1)))
            .withReasons(List.of(
                    new Reason("quality", "below_min_overall", "Too low: 😀"),
                    new Reason("quality", "c4:words", "Too few.", Telling.of("less", "value", "1", "limit", "2"))))
            .withMeasures(Map.of("words", 12.0));

    @Test
    void givesBackWhatWasPacked() {
        List<Assessment> assessments = List.of(FULL, Assessment.EMPTY, FULL.withReasons(List.of()));

        assertThat(AssessmentPage.unpack(AssessmentPage.pack(assessments))).isEqualTo(assessments);
    }

    @Test
    void readsWhatTheFirstVersionWroteWithoutTellings() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeInt(3);
        for (String string : List.of("quality", "below_min_overall", "Too low.")) {
            out.writeInt(string.length());
            out.writeBytes(string);
        }
        int languages = 0;
        int domain = 0;
        int contentType = 0;
        for (int number : new int[] {1, languages, domain, contentType}) {
            out.writeInt(number);
        }
        out.writeBoolean(false);
        int evidence = 0;
        int findings = 0;
        int measures = 0;
        for (int number : new int[] {evidence, findings, 1, 1, 2, 3, measures}) {
            out.writeInt(number);
        }

        assertThat(AssessmentReader.read(bytes.toByteArray()))
                .containsExactly(
                        Assessment.EMPTY.withReasons(List.of(new Reason("quality", "below_min_overall", "Too low."))));
    }

    @Test
    void readsPagesOfJsonLinesToo() {
        String lines =
                Json.MAPPER.writeValueAsString(FULL) + "\n" + Json.MAPPER.writeValueAsString(Assessment.EMPTY) + "\n";
        byte[] packed = Zstd.compress(lines.getBytes(UTF_8));
        byte[] page = ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(lines.getBytes(UTF_8).length)
                .put(packed)
                .array();

        assertThat(AssessmentPage.unpack(page)).containsExactly(FULL, Assessment.EMPTY);
    }
}
