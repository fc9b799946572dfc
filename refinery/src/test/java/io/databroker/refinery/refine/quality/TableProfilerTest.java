package io.databroker.refinery.refine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Dates;
import io.databroker.model.catalog.TableProfile.LabelCount;
import io.databroker.model.catalog.TableProfile.Labels;
import io.databroker.model.catalog.TableProfile.Numbers;
import io.databroker.model.catalog.TableProfile.Place;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.decode.RecordContent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableProfilerTest {

    private final TableProfiler profiler = new TableProfiler();
    private long ordinal;

    private static RecordContent row(@Nullable Object... namesAndValues) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new RecordContent(row, List.of());
    }

    private void file(String path, int rows, IntFunction<RecordContent> row) {
        for (int i = 0; i < rows; i++) {
            profiler.add(path, ordinal++, row.apply(i));
        }
    }

    /// Places name the ordinal, for there is no store.
    private TableProfiles profiles() {
        return profiler.profiles(item -> new Place("item", item));
    }

    private TableProfile only() {
        assertThat(profiles().described()).hasSize(1);
        return profiles().described().getFirst();
    }

    private Column column(String name) {
        return column(only(), name);
    }

    private static Column column(TableProfile table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Numbers numbers(Column column) {
        return Objects.requireNonNull(column.numbers());
    }

    @Test
    void typesAreThoseOfMostValues() {
        file(
                "a.csv",
                10,
                i -> row(
                        "truth",
                        i % 2 == 0 ? "yes" : "no",
                        "whole",
                        (long) i,
                        "price",
                        i == 3 ? (Object) 2.5 : "7",
                        "day",
                        "2024-03-1" + i % 3,
                        "text",
                        "a few words " + i,
                        "list",
                        List.of(1L, (long) i),
                        "void",
                        "n/a"));
        assertThat(only().columns())
                .extracting(Column::type)
                .containsExactly(
                        TableProfile.Type.TRUTH,
                        TableProfile.Type.INTEGER,
                        TableProfile.Type.DECIMAL,
                        TableProfile.Type.DATE,
                        TableProfile.Type.TEXT,
                        TableProfile.Type.STRUCTURE,
                        TableProfile.Type.EMPTY);
        assertThat(column("day").dates()).isEqualTo(new Dates("2024-03-10", "2024-03-12"));
    }

    @Test
    void missingIsWhatIsNullEmptyAPlaceholderOrNotThere() {
        file("a.jsonl", 8, i -> switch (i) {
            case 0 -> row("id", 0L, "name", null);
            case 1 -> row("id", 1L, "name", "");
            case 2 -> row("id", 2L, "name", "N/A");
            case 3 -> row("id", 3L);
            default -> row("id", (long) i, "name", "Ada " + i);
        });
        assertThat(column("name").missingShare()).isEqualTo(.5);
        assertThat(column("id").missingShare()).isZero();
    }

    @Test
    void valuesOfAnotherTypeDisagree() {
        file("a.csv", 100, i -> row("amount", i % 10 == 0 ? "ten" : (Object) (long) i));
        assertThat(column("amount").disagreeingShare()).isCloseTo(.1, within(1e-9));
    }

    @Test
    void aConstantColumnAndAUniqueOneAreTold() {
        file("a.csv", 50, i -> row("same", "x1", "id", (long) i, "other", (long) (i % 49)));
        assertThat(only().columns()).extracting(Column::constant).containsExactly(true, false, false);
        assertThat(only().columns()).extracting(Column::unique).containsExactly(false, true, false);
    }

    @Test
    void medianAndOutliersAreExactInASmallTable() {
        file("a.csv", 200, i -> row("price", i == 7 ? 1e9 : i == 8 ? -1e9 : 10.0 + i % 20));
        assertThat(numbers(column("price"))).isEqualTo(new Numbers(-1e9, 20, 1e9, false, 2, false));
    }

    @Test
    void aFewOutliersInManyRowsAreAllCounted() {
        file("a.csv", 50_000, i -> row("price", i % 10_000 == 77 ? 1e6 + i : (double) (i % 1_000)));
        Numbers price = numbers(column("price"));
        assertThat(price.outliers()).isEqualTo(5);
        assertThat(price.outliersEstimated()).isFalse();
        assertThat(price.medianEstimated()).isTrue();
        assertThat(price.median()).isCloseTo(500, within(50.0));
        assertThat(price.maximum()).isEqualTo(1e6 + 40_077);
    }

    @Test
    void manyOutliersInManyRowsAreEstimated() {
        file("a.csv", 50_000, i -> row("price", i % 20 == 0 ? 1e6 + i : (double) (i % 1_000)));
        Numbers price = numbers(column("price"));
        assertThat(price.outliersEstimated()).isTrue();
        assertThat(price.outliers()).isBetween(1_700L, 3_300L);
    }

    @Test
    void theSecondOfTwoHumpsIsNoOutlier() {
        file("a.csv", 1_200, i -> row("order", (i < 601 ? 40_000L : 50_000L) + i));
        assertThat(numbers(column("order")).outliers()).isZero();
    }

    @Test
    void whereMostNumbersAreOneNothingIsAnOutlier() {
        file("a.csv", 100, i -> row("flag", i == 5 ? 100L : 0L));
        assertThat(numbers(column("flag")).outliers()).isZero();
        assertThat(numbers(column("flag")).maximum()).isEqualTo(100);
    }

    @Test
    void manyDifferentValuesAreEstimatedAndSaidToBe() {
        file("a.csv", 40_000, i -> row("id", "user-" + i, "pairs", "p" + i / 2, "few", (long) (i % 1_024)));
        assertThat(column("id").distinctEstimated()).isTrue();
        assertThat(column("id").distinct()).isEqualTo(40_000);
        assertThat(column("id").unique()).isTrue();
        assertThat(column("pairs").distinct()).isBetween(18_000L, 22_000L);
        assertThat(column("pairs").unique()).isFalse();
        assertThat(column("few").distinctEstimated()).isFalse();
        assertThat(column("few").distinct()).isEqualTo(1_024);
    }

    @Test
    void labelsAreKnownByNameAndByHowFewTheyAre() {
        file(
                "a.csv",
                100,
                i -> row("label", i % 4 == 0 ? "spam" : "ham", "target", "a sentence " + i, "colour", "red"));
        Labels labels = Objects.requireNonNull(column("label").labels());
        assertThat(labels.most()).containsExactly(new LabelCount("ham", 75), new LabelCount("spam", 25));
        assertThat(labels.balance()).isCloseTo(.811, within(.001));
        assertThat(column("target").labels()).isNull();
        assertThat(column("colour").labels()).isNull();
    }

    @Test
    void ofManyLabelsTheMostFrequentAreNamedAndTheOthersCounted() {
        file("a.csv", 300, i -> row("category", "c" + i % 30));
        Labels labels = Objects.requireNonNull(column("category").labels());
        assertThat(labels.most()).hasSize(12);
        assertThat(labels.others()).isEqualTo(180);
        assertThat(labels.balance()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aColumnThatComesPartWayAppearsAndOneThatEndsVanishes() {
        file("a.jsonl", 100, i -> i < 40 ? row("id", (long) i, "old", "o" + i) : row("id", (long) i, "new", "n" + i));
        assertThat(column("new").appears()).isEqualTo(new Place("item", 40));
        assertThat(column("new").vanishes()).isNull();
        assertThat(column("old").vanishes()).isEqualTo(new Place("item", 39));
        assertThat(column("old").appears()).isNull();
        assertThat(only().driftShare()).isCloseTo(.4, within(1e-9));
    }

    @Test
    void aColumnWhoseCellsStayEmptyFromSomewhereOnVanishes() {
        file("a.csv", 100, i -> row("id", (long) i, "fax", i < 50 ? "f" + i : ""));
        assertThat(column("fax").vanishes()).isEqualTo(new Place("item", 49));
        assertThat(only().driftShare()).isZero();
    }

    @Test
    void aSparseColumnNeitherAppearsNorVanishes() {
        file("a.csv", 1_000, i -> row("id", (long) i, "note", i % 50 == 25 ? "see " + i : ""));
        assertThat(column("note").appears()).isNull();
        assertThat(column("note").vanishes()).isNull();
    }

    @Test
    void filesWithAboutTheSameColumnsAreOneTable() {
        file("2024-04.csv", 50, i -> row("id", (long) i, "name", "n" + i, "city", "c" + i % 5));
        file("2024-05.csv", 50, i -> row("id", (long) i, "name", "n" + i, "city", "c" + i % 5, "vat", (long) i));
        file("prices.csv", 10, i -> row("sku", "s" + i, "price", i * 2.5));
        TableProfiles tables = profiles();
        assertThat(tables.described()).extracting(TableProfile::name).containsExactly("2024-04.csv", "prices.csv");
        TableProfile first = tables.described().getFirst();
        assertThat(first.files()).isEqualTo(2);
        assertThat(first.rows()).isEqualTo(100);
        assertThat(column(first, "vat").appears()).isEqualTo(new Place("item", 50));
        assertThat(column(first, "vat").missingShare()).isEqualTo(.5);
    }

    @Test
    void tablesBeyondTheTwelfthAreOnlyCounted() {
        for (int table = 0; table < 14; table++) {
            int number = table;
            file("t" + table + ".csv", 5, i -> row("a" + number, (long) i, "b" + number, "x"));
        }
        assertThat(profiles().described()).hasSize(12);
        assertThat(profiles().otherFiles()).isEqualTo(2);
        assertThat(profiles().otherRows()).isEqualTo(10);
    }

    @Test
    void namesThatAreReallyValuesDoNotFillTheMemory() {
        file("a.jsonl", 2_000, i -> row("id", (long) i, "user-" + i, 1L));
        assertThat(only().columns()).hasSize(200);
        assertThat(only().moreColumns()).isTrue();
        assertThat(only().rows()).isEqualTo(2_000);
    }

    @Test
    void rowsWithoutFieldsAreATableWithoutColumns() {
        file("a.jsonl", 3, i -> row());
        file("b.jsonl", 2, i -> row());
        assertThat(only().columns()).isEmpty();
        assertThat(only().rows()).isEqualTo(5);
    }

    @Test
    void noRowsAreNoTable() {
        assertThat(profiles()).isEqualTo(TableProfiles.NONE);
    }

    @Test
    void numbersTooLargeForADoubleAndNotANumberAreBorne() {
        file("a.csv", 10, i -> row("n", i == 0 ? (Object) Double.NaN : i == 1 ? new BigInteger("9".repeat(400)) : 1L));
        assertThat(column("n").missingShare()).isEqualTo(.1);
        assertThat(numbers(column("n")).minimum()).isEqualTo(1);
        assertThat(numbers(column("n")).maximum()).isEqualTo(1);
    }

    @Property(tries = 60)
    void howRowsAreSplitChangesNothing(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 5000) Integer> values,
            @ForAll @IntRange(max = 300) int cut) {
        var rows = new ArrayList<RecordContent>();
        values.forEach(
                value -> rows.add(value % 7 == 0 ? row("a", (long) value) : row("a", value % 10, "b", value / 2.0)));
        int at = Math.min(cut, rows.size());
        RecordProfile whole = profile(rows, 0, rows.size());
        RecordProfile parts = profile(rows, 0, at);
        parts.merge(profile(rows, at, rows.size()), 200);
        assertThat(described(parts)).isEqualTo(described(whole));
    }

    private static RecordProfile profile(List<RecordContent> rows, int from, int to) {
        var profile = new RecordProfile(200);
        for (int i = from; i < to; i++) {
            profile.add(i, rows.get(i));
        }
        return profile;
    }

    private static Map<String, List<Object>> described(RecordProfile profile) {
        var described = new LinkedHashMap<String, List<Object>>();
        described.put("", List.of(profile.rows(), profile.driftShare()));
        profile.columns()
                .forEach((name, column) -> described.put(
                        name,
                        List.of(
                                column.present(),
                                column.kind(),
                                column.values().count(),
                                column.values().counts(),
                                column.numbers(),
                                column.appears(profile.rows()),
                                column.vanishes(profile.rows()))));
        return described;
    }
}
