package io.databroker.refinery.refine.dedup.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Cluster;
import io.databroker.refinery.refine.Clusters.Member;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.dedup.ListView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearRecordsTest {

    @TempDir
    Path scratch;

    private final Random random = new Random(7);

    private Clusters find(List<? extends Content> rows, int threads) {
        return find(rows, threads, row -> "rows.csv");
    }

    private Clusters find(List<? extends Content> rows, int threads, LongFunction<String> paths) {
        var grouping = new NearRecords(Parameters.none("near_records"));
        return new ListView(rows).from(paths).group(grouping, ListView.run(scratch, threads));
    }

    private static RecordContent row(SequencedMap<String, Object> values) {
        return new RecordContent(values, List.of());
    }

    private String name(int many) {
        int number = (int) Math.exp(random.nextDouble() * Math.log(many));
        var name = new StringBuilder();
        for (int rest = number * 7_919 + 70; rest > 0; rest /= 70) {
            name.append("bcdfghklmnprst".charAt(rest % 14)).append("aeiou".charAt(rest / 14 % 5));
        }
        return name.toString();
    }

    private SequencedMap<String, Object> person(int id) {
        var values = new LinkedHashMap<String, Object>();
        values.put("id", "P" + id);
        values.put("given", name(400));
        values.put("family", name(3_000));
        values.put("street", name(2_000) + " street");
        values.put("number", (long) random.nextInt(200));
        values.put("town", name(300));
        values.put(
                "born",
                "19" + (10 + random.nextInt(90)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18)));
        return values;
    }

    private static SequencedMap<String, Object> damaged(SequencedMap<String, Object> person, int id) {
        var copy = new LinkedHashMap<>(person);
        copy.put("id", "P" + id);
        copy.put("given", String.valueOf(person.get("family")));
        copy.put("family", String.valueOf(person.get("given")));
        copy.remove("town");
        copy.put("street", String.valueOf(person.get("street")).replaceFirst("(.)(.) ", "$2$1 "));
        return copy;
    }

    private List<SequencedMap<String, Object>> people(int count) {
        return IntStream.range(0, count).mapToObj(this::person).toList();
    }

    @Test
    void swappedMistypedAndMissingValuesAreSeenThrough() {
        List<SequencedMap<String, Object>> people = people(500);
        List<RecordContent> rows = rows(people);
        for (int i = 0; i < 50; i++) {
            rows.add(row(damaged(people.get(i), 500 + i)));
        }

        assertThat(find(rows, 2).pairs()).hasSizeGreaterThan(47).allMatch(pair -> pair.b() - pair.a() == 500);
    }

    @Test
    void strangersAreNotDuplicates() {
        assertThat(find(rows(people(1_000)), 2).pairs()).isEmpty();
    }

    @Test
    void peopleOfOneHouseholdAreNotDuplicates() {
        List<RecordContent> rows = new ArrayList<>();
        for (SequencedMap<String, Object> first : people(300)) {
            rows.add(row(first));
            for (int i = 0; i < 2; i++) {
                SequencedMap<String, Object> other = person(rows.size() + 1_000);
                for (String shared : List.of("family", "street", "number", "town")) {
                    other.put(shared, String.valueOf(first.get(shared)));
                }
                rows.add(row(other));
            }
        }

        assertThat(find(rows, 2).pairs()).hasSizeLessThan(5);
    }

    @Test
    void measurementsAndEventsAreNotDuplicates() {
        List<RecordContent> measurements =
                rows(i -> List.of(random.nextInt(40) / 10.0, random.nextInt(40) / 10.0, name(3), name(20)));
        List<RecordContent> events =
                rows(i -> List.of("2026-11-02T10:" + (10 + i % 50), "10.0.0." + i % 90, "/" + name(90), name(50)));

        assertThat(find(measurements, 2).pairs()).isEmpty();
        assertThat(find(events, 2).pairs()).isEmpty();
    }

    @Test
    void eachTableOfAMixIsComparedByItsOwnColumns() {
        List<SequencedMap<String, Object>> people = people(400);
        List<Content> mixed = new ArrayList<>(rows(people));
        for (int i = 0; i < 40; i++) {
            mixed.add(row(damaged(people.get(i), 400 + i)));
        }
        int persons = mixed.size();
        mixed.addAll(rows(i -> List.of("2026-11-02T10:" + (10 + i % 50), "10.0.0." + i % 90, "/" + name(90))));
        int others = mixed.size();
        for (int i = 0; i < 200; i++) {
            mixed.add(ListView.text("A text about " + name(3_000) + " and " + name(3_000) + "."));
        }
        IntStream.range(0, 50).forEach(i -> mixed.add(row(thing(i))));

        Clusters found = find(
                mixed, 2, row -> row < persons ? "people.csv" : row < others ? "log.csv" : "file-" + row + ".json");

        assertThat(found.pairs()).hasSizeGreaterThan(37).allMatch(pair -> pair.b() - pair.a() == 400);
    }

    private SequencedMap<String, Object> thing(int id) {
        var values = new LinkedHashMap<String, Object>();
        for (int column = 0; column < 20; column++) {
            values.put("property " + column, name(90) + id);
        }
        return values;
    }

    @Test
    void filesWithMuchTheSameColumnsAreOneTable() {
        List<SequencedMap<String, Object>> people = people(400);
        people.stream().skip(200).forEach(person -> person.put("remark", name(90)));
        List<RecordContent> rows = rows(people);
        for (int i = 0; i < 40; i++) {
            rows.add(row(damaged(people.get(i), 400 + i)));
        }

        assertThat(find(rows, 2, row -> row < 200 ? "old.csv" : "new.csv").pairs())
                .hasSizeGreaterThan(37);
        assertThat(find(rows, 2, row -> "person-" + row + ".json").pairs()).hasSizeGreaterThan(37);
    }

    @Test
    void numbersThatEachFileGivesForItselfAreNoEvidence() {
        List<SequencedMap<String, Object>> people = people(400);
        List<RecordContent> rows = rows(people);
        for (int i = 0; i < 400; i++) {
            SequencedMap<String, Object> other = i < 40 ? damaged(people.get(i), 0) : person(0);
            other.put("id", "P" + (399 - i));
            rows.add(row(other));
        }

        assertThat(find(rows, 2, row -> row < 400 ? "one.csv" : "other.csv").pairs())
                .hasSizeGreaterThan(37)
                .allMatch(pair -> pair.b() - pair.a() == 400);
    }

    private static List<RecordContent> rows(List<SequencedMap<String, Object>> people) {
        return people.stream().map(NearRecordsTest::row).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<RecordContent> rows(IntFunction<List<Object>> values) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> {
                    var row = new LinkedHashMap<String, Object>();
                    for (Object value : values.apply(i)) {
                        row.put("column" + row.size(), value);
                    }
                    return row(row);
                })
                .toList();
    }

    @Test
    void threadsDoNotMatter() {
        List<SequencedMap<String, Object>> people = people(300);
        List<RecordContent> rows = rows(people);
        for (int i = 0; i < 90; i++) {
            rows.add(row(damaged(people.get(i % 30), 500 + i)));
        }

        assertThat(find(rows, 1)).isEqualTo(find(rows, 4));
    }

    @Test
    void fewRowsOrNoneHaveNoDuplicates() {
        assertThat(find(List.of(), 1).clusters()).isEmpty();
        assertThat(find(rows(people(2)), 1).clusters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, .99", "2, .97", "3, .97"})
    void peopleOfTheFebrlSetsAreRecognised(int set, double leastF1) throws IOException {
        Path file = Path.of("../../shared/data/records-febrl/dataset" + set + ".csv");
        Assumptions.assumeTrue(Files.exists(file), "needs the data set " + file);
        List<String[]> cells = Files.readAllLines(file).stream()
                .map(line -> line.split(", ?", -1))
                .toList();
        List<String> people =
                cells.stream().skip(1).map(row -> row[0].split("-")[1]).toList();

        Clusters found = find(
                cells.stream().skip(1).map(row -> febrl(cells.getFirst(), row)).toList(), 2);

        assertThat(f1(found, people)).isGreaterThanOrEqualTo(leastF1);
    }

    private static RecordContent febrl(String[] names, String[] row) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.length; i++) {
            if (!row[i].isBlank()) {
                values.put(names[i], row[i]);
            }
        }
        return row(values);
    }

    private static double f1(Clusters found, List<String> people) {
        int right = 0;
        int wrong = 0;
        for (Cluster cluster : found.clusters()) {
            List<Long> rows = Stream.concat(
                            Stream.of(cluster.representative()),
                            cluster.members().stream().map(Member::ordinal))
                    .toList();
            for (long a : rows) {
                for (long b : rows) {
                    boolean same = people.get((int) a).equals(people.get((int) b));
                    right += a < b && same ? 1 : 0;
                    wrong += a < b && !same ? 1 : 0;
                }
            }
        }
        int truth = 0;
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                truth += people.get(a).equals(people.get(b)) ? 1 : 0;
            }
        }
        return 2.0 * right / (right + wrong + truth);
    }
}
