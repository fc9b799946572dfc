package io.databroker.refinery.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.Slice;
import io.databroker.refinery.table.TableQuery.Range;
import io.databroker.refinery.table.TableQuery.Sort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Answers are what a plain look at every row gives.
class TableSearchTest {

    private static final List<String> LANGUAGES = List.of("en", "da", "de");
    private static final int ROWS = 3000;

    private final DecidedTable rows = DecidedTable.of(table(), new BitSet(), new BitSet(), new BitSet());

    private static ItemTable table() {
        var builder = new TableBuilder();
        var random = new Random(7);
        for (int row = 0; row < ROWS; row++) {
            Item item = item(row, row / 500, random.nextInt(100_000));
            boolean kept = random.nextInt(4) > 0;
            double overall = random.nextDouble();
            Assessment assessment = Assessment.EMPTY
                    .withLanguages(List.of(new LanguageShare(LANGUAGES.get(random.nextInt(3)), 1, 1)))
                    .withScores(new QualityScores(1, 1, 1, 1, 1, overall), List.of())
                    .withReasons(kept ? List.of() : List.of(reason("short"), reason("noise_" + random.nextInt(2))));
            Duplicate tied = row % 10 == 3 ? new Duplicate(1, "near", new UUID(7L << 12, 0).toString(), .9) : null;
            builder.add(item, new ItemResult(row, kept, null, 10, assessment, tied));
        }
        return ItemTable.unpack(builder.build().pack());
    }

    private static Reason reason(String code) {
        return new Reason("rules", code, code);
    }

    private static Item item(int row, int file, int length) {
        return new Item(
                row,
                new UUID(7L << 12, row + 1),
                "Folder/part-" + (9 - file) + ".jsonl",
                null,
                row % 500,
                Modality.TEXT,
                "application/x-ndjson",
                new Digest(1, 2, 3, row),
                new Slice(new Digest(1, 2, 3, 4), 0, length),
                List.of("text"),
                0);
    }

    @Test
    void meetsAllConditionsAtOnce() {
        TableQuery query = TableQuery.ALL
                .choose(Facet.LANGUAGE, Set.of("da", "de"))
                .choose(Facet.REASON, Set.of("noise_1"))
                .between(Measure.OVERALL, new Range(10, 30))
                .named("PART-7");
        IntPredicate plain = row -> !rows.words(Facet.LANGUAGE, row).equals(List.of("en"))
                && rows.words(Facet.REASON, row).contains("noise_1")
                && rows.score(Measure.OVERALL, row) >= .2
                && rows.score(Measure.OVERALL, row) < .62
                && rows.name(row).contains("part-7");
        assertThat(TableSearch.answer(rows, query).rows())
                .isNotEmpty()
                .containsExactly(IntStream.range(0, ROWS).filter(plain).toArray());
    }

    @Test
    void countsOfAFacetLeaveItsOwnChoiceOut() {
        TableAnswer answer = TableSearch.answer(
                rows, TableQuery.ALL.choose(Facet.LANGUAGE, Set.of("da")).choose(Facet.VERDICT, Set.of("kept")));
        int english = rows.words(Facet.LANGUAGE).indexOf("en");
        assertThat(answer.counts().get(Facet.LANGUAGE)[english]).isEqualTo((int) IntStream.range(0, ROWS)
                .filter(row -> rows.words(Facet.LANGUAGE, row).contains("en")
                        && rows.words(Facet.VERDICT, row).contains("kept"))
                .count());
        int dropped = rows.words(Facet.VERDICT).indexOf("dropped");
        assertThat(answer.counts().get(Facet.VERDICT)[dropped]).isEqualTo((int) IntStream.range(0, ROWS)
                .filter(row -> rows.words(Facet.LANGUAGE, row).contains("da")
                        && rows.words(Facet.VERDICT, row).contains("dropped"))
                .count());
    }

    @Test
    void histogramsAddUpToAllRows() {
        TableAnswer answer = TableSearch.answer(rows, TableQuery.ALL.between(Measure.SIZE, new Range(20, 26)));
        assertThat(Arrays.stream(answer.bins().get(Measure.SIZE)).sum()).isEqualTo(ROWS);
        assertThat(Arrays.stream(answer.bins().get(Measure.OVERALL)).sum()).isEqualTo(answer.rows().length);
    }

    @Test
    void sortsStablyBothWays() {
        for (Sort sort : List.of(Sort.SIZE, Sort.QUALITY, Sort.NAME, Sort.LANGUAGE)) {
            for (boolean descending : List.of(false, true)) {
                Comparator<Integer> order =
                        switch (sort) {
                            case SIZE -> Comparator.comparing(rows::bytes);
                            case QUALITY -> Comparator.comparing(row -> rows.score(Measure.OVERALL, row));
                            case NAME ->
                                Comparator.comparing(row -> rows.name(row).split("#")[0]);
                            default ->
                                Comparator.comparing(
                                        row -> rows.words(Facet.LANGUAGE, row).getFirst());
                        };
                int[] expected = IntStream.range(0, ROWS)
                        .boxed()
                        .sorted(descending ? order.reversed() : order)
                        .mapToInt(Integer::intValue)
                        .toArray();
                assertThat(TableSearch.answer(rows, TableQuery.ALL.sorted(sort, descending))
                                .rows())
                        .as("%s %s", sort, descending)
                        .containsExactly(expected);
            }
        }
    }

    @Test
    void findsARowOfAFile() {
        int[] found = TableSearch.answer(rows, TableQuery.ALL.named("part-9.jsonl#17"))
                .rows();
        assertThat(Arrays.stream(found).mapToObj(rows::name)).containsExactly("Folder/part-9.jsonl#17");
    }

    @Test
    void theSellersWordOverrulesTheRun() {
        var keep = new BitSet();
        keep.set(3);
        var drop = new BitSet();
        drop.set(0, 3);
        DecidedTable decided = DecidedTable.of(rows.table, keep, drop, new BitSet());
        assertThat(rows.words(Facet.VERDICT, 3)).containsExactly("dropped");
        assertThat(decided.words(Facet.VERDICT, 3)).containsExactly("kept");
        assertThat(TableSearch.answer(decided, TableQuery.ALL.choose(Facet.DECIDED, Set.of("dropped_by_seller")))
                        .rows())
                .containsExactly(0, 1, 2);
    }

    @Test
    void everySizeLiesInItsBin() {
        for (int size : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 1_000_000, Integer.MAX_VALUE}) {
            int bin = Measure.SIZE.bin(size);
            assertThat((double) size).isGreaterThanOrEqualTo(Measure.SIZE.edge(bin));
            if (bin + 1 < Measure.SIZE.bins()) {
                assertThat((double) size).isLessThan(Math.max(2, Measure.SIZE.edge(bin + 1)));
            }
        }
    }

    @Test
    void reasonsOfDuplicatesAndOfTheSellerAreFacetsOfTheirOwn() {
        assertThat(TableQuery.because("short").chosen()).containsExactly(Map.entry(Facet.REASON, Set.of("short")));
        assertThat(TableQuery.because("near_duplicate").chosen())
                .containsExactly(Map.entry(Facet.DUPLICATE, Set.of("near")));
        assertThat(TableQuery.because("dropped_by_seller").chosen())
                .containsExactly(Map.entry(Facet.DECIDED, Set.of("dropped_by_seller")));
    }
}
