package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Dates;
import io.databroker.model.catalog.TableProfile.Numbers;
import io.databroker.model.catalog.TableProfile.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableWordsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static TableWords words(Locale language) {
        Locale.setDefault(language);
        return new TableWords(Texts.of(TableWords.class));
    }

    private static Column column(TableProfile.Type type, @Nullable Numbers numbers, @Nullable Dates dates) {
        return new Column("c", type, .012, 0, 1_190, true, false, false, numbers, dates, null, null, null);
    }

    @Test
    void estimatesAreMarkedAndNumbersAreOfTheLanguage() {
        Column price = column(TableProfile.Type.DECIMAL, new Numbers(-4, 19.695, 99_999.99, true, 12, false), null);
        TableWords english = words(Locale.ENGLISH);
        assertThat(List.of(english.least(price), english.median(price), english.most(price), english.outliers(price)))
                .containsExactly("-4", "≈ 19.695", "99,999.99", "12");
        assertThat(english.distinct(price)).isEqualTo("≈ 1,190");
        assertThat(words(Locale.GERMAN).most(price)).isEqualTo("99.999,99");
    }

    @Test
    void datesHaveEndsAndNoMedian() {
        Column day = column(TableProfile.Type.DATE, null, new Dates("2024-01-01", "2024-12-31"));
        TableWords words = words(Locale.ENGLISH);
        assertThat(List.of(words.least(day), words.median(day), words.most(day), words.outliers(day)))
                .containsExactly("2024-01-01", "", "2024-12-31", "");
    }

    @Test
    void whatStandsOutIsSaidInEveryLanguage() {
        var column = new Column(
                "fax",
                TableProfile.Type.TEXT,
                .5,
                .25,
                1,
                false,
                true,
                false,
                null,
                null,
                null,
                null,
                new Place("in/april.csv", 1_300));
        assertThat(words(Locale.ENGLISH).note(column))
                .isEqualTo("always the same · 25% of another type · ends at april.csv, row 1,300");
        for (Locale language : Texts.LANGUAGES) {
            assertThat(words(language).note(column)).contains("april.csv").doesNotContain("{");
            for (TableProfile.Type type : TableProfile.Type.values()) {
                assertThat(words(language)
                                .type(new Column(
                                        "c", type, 0, 0, 0, false, false, false, null, null, null, null, null)))
                        .isNotBlank();
            }
        }
    }

    @Test
    void aTableSaysHowLargeItIs() {
        var table = new TableProfile("a.csv", 2, 1, .5, false, List.of(column(TableProfile.Type.TEXT, null, null)));
        assertThat(words(Locale.ENGLISH).facts(table))
                .isEqualTo("1 row · 1 column · 2 files · 50% of the rows have other columns than most");
    }
}
