package io.databroker.refinery.refine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.LabelCount;
import io.databroker.model.catalog.TableProfile.Labels;
import io.databroker.model.catalog.TableProfile.Numbers;
import io.databroker.model.catalog.TableProfile.Place;
import io.databroker.model.catalog.TableProfiles;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTextTest {

    private static final Column PRICE = new Column(
            "<price>",
            TableProfile.Type.DECIMAL,
            .0004,
            .02,
            900,
            true,
            false,
            false,
            new Numbers(-4, 19.695, 99_999.99, true, 12, true),
            null,
            null,
            new Place("b.csv", 1_200),
            null);
    private static final Column LABEL = new Column(
            "label",
            TableProfile.Type.TEXT,
            0,
            0,
            40,
            false,
            false,
            false,
            null,
            null,
            new Labels(.5, List.of(new LabelCount("spam", 3)), 1),
            null,
            null);
    private static final TableProfiles TABLES =
            new TableProfiles(List.of(new TableProfile("a.csv", 2, 2_000, .5, true, List.of(PRICE, LABEL))), 1, 7);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "2014; 2014",
                "-4000; -4000",
                "12345678; 12,345,678",
                "0.5; 0.5",
                "99999.99; 99,999.99",
                "19.6951234; 19.6951",
                "1234567.891; 1,234,567.89",
                "1e300; 1E+300",
                "0.00001234567; 0.0000123457",
                "1.5e-9; 1.5E-9",
                "40595.5; 40,595.5"
            })
    void figuresAreAsShortAsTheyCanBe(double number, String text) {
        assertThat(Figure.of(number)).isEqualTo(text);
    }

    @Test
    void estimatesAreMarked() {
        assertThat(TableText.cells(PRICE))
                .containsExactly("<price>", "decimal", "0.04 %", "≈ 900", "-4", "≈ 19.695", "99,999.99", "≈ 12");
        assertThat(TableText.cells(LABEL)).containsExactly("label", "text", "–", "40", "", "", "", "");
    }

    @Test
    void whatStandsOutIsSaid() {
        assertThat(TableText.notes(PRICE)).containsExactly("2.0 % of another type", "appears at b.csv, row 1,200");
        assertThat(TableText.facts(TABLES.described().getFirst()))
                .isEqualTo(
                        "2,000 rows · more than 2 columns · 2 files · 50.0 % of the rows have other columns than most");
        assertThat(TableText.rest(TABLES)).isEqualTo("7 rows in 1 file with other columns are not described.");
    }

    @Test
    void labelsAddUpToOne() {
        assertThat(TableText.shares(Objects.requireNonNull(LABEL.labels())))
                .containsEntry("spam", .75)
                .containsEntry("(others)", .25);
    }

    @Test
    void thePageTakesNothingOfTheSellersForItsOwn() {
        String html = TableSection.of(TABLES);
        assertThat(html).contains("&lt;price&gt;").doesNotContain("<price>").contains("balance 0.50");
        assertThat(TableSection.of(TableProfiles.NONE)).isEmpty();
    }
}
