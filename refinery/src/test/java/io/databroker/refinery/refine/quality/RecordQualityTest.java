package io.databroker.refinery.refine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.RecordContent;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordQualityTest {

    private static RecordContent row(@Nullable Object... values) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            row.put("name" + (char) ('a' + i), values[i]);
        }
        return new RecordContent(row, List.of());
    }

    @Test
    void aFullRowScoresHighAndAnEmptyOneLow() {
        assertThat(RecordQuality.appraise(row("Ada", 36L, "1815-12-10"))
                        .scores()
                        .overall())
                .isGreaterThan(0.9);
        assertThat(RecordQuality.appraise(row("N/A", null, "", "???")).scores().overall())
                .isLessThan(0.1);
    }

    @Test
    void missingValuesCostCompleteness() {
        Appraisal appraisal = RecordQuality.appraise(row("Ada", null, null, "London"));
        assertThat(appraisal.evidence().getFirst().feature()).isEqualTo("missing_share");
        assertThat(appraisal.evidence().getFirst().value()).isEqualTo(0.5);
    }
}
