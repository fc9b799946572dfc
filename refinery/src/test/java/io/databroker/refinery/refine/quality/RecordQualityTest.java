package io.databroker.refinery.refine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.databroker.refinery.decode.RecordContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

    private static ColumnStatistics column(RecordProfile profile, String name) {
        return Objects.requireNonNull(profile.columns().get(name));
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

    @Test
    void columnsShowConstantsDisagreementAndOutliers() {
        var profile = new RecordProfile();
        for (int i = 0; i < 100; i++) {
            profile.add(row("same", (long) i, i == 7 ? 1e9 : 10.0 + i % 20, i % 10 == 0 ? "x7y" : (Object) 5L));
        }
        assertThat(column(profile, "namea").isConstant()).isTrue();
        assertThat(column(profile, "nameb").isUnique()).isTrue();
        assertThat(column(profile, "namec").outlierShare()).isPositive();
        assertThat(column(profile, "named").disagreementShare()).isCloseTo(0.1, within(1e-9));
        assertThat(profile.driftShare()).isZero();
    }

    @Property(tries = 50)
    void mergingPartsGivesWhatOnePassGives(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 5000) Integer> values,
            @ForAll @IntRange(max = 200) int cut) {
        var whole = new ColumnStatistics();
        values.forEach(value -> whole.add((long) value));
        var parts = new ColumnStatistics();
        var rest = new ColumnStatistics();
        int at = Math.min(cut, values.size());
        values.subList(0, at).forEach(value -> rest.add((long) value));
        values.subList(at, values.size()).forEach(value -> parts.add((long) value));
        parts.merge(rest);
        assertThat(parts.distinct()).isEqualTo(whole.distinct());
        assertThat(parts.balance()).isEqualTo(whole.balance());
        assertThat(parts.outlierShare()).isEqualTo(whole.outlierShare());
        assertThat(parts.rows()).isEqualTo(whole.rows());
    }
}
