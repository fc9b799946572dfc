package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearTextTest {

    @TempDir
    Path scratch;

    private Clusters find(List<String> texts, int threads) {
        return TextDuplicates.find(texts.iterator(), new RunContext(7, threads, scratch, Progress.NONE));
    }

    private static String prose(Random random, int words) {
        return Stream.generate(() -> word(random)).limit(words).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        int number = (int) Math.exp(random.nextDouble() * Math.log(5_000));
        return Integer.toString(number + 50, 36).replaceAll("[0-9]", "e");
    }

    /// Half of the edits substitute a word, a quarter deletes one, a quarter inserts one.
    private static String edited(String text, double rate, Random random) {
        var out = new ArrayList<String>();
        for (String word : text.split(" ")) {
            double roll = random.nextDouble() / rate;
            if (roll >= .75) {
                out.add(word);
            }
            if (roll < .5 || (roll >= .75 && roll < 1)) {
                out.add(word(random));
            }
        }
        return String.join(" ", out);
    }

    @ParameterizedTest
    @CsvSource({".05, 1", ".10, .99", ".15, .99", ".20, .95"})
    void editedCopiesAreFoundAndNothingElse(double rate, double leastRecall) {
        var random = new Random(7);
        List<String> texts = Stream.generate(() -> prose(random, 100 + random.nextInt(400)))
                .limit(200)
                .collect(Collectors.toCollection(ArrayList::new));
        texts.addAll(texts.stream().map(text -> edited(text, rate, random)).toList());

        Clusters found = find(texts, 2);

        assertThat(found.pairs()).allMatch(pair -> pair.b() - pair.a() == 200);
        assertThat(found.pairs().size() / 200.0).isGreaterThanOrEqualTo(leastRecall);
    }

    @Test
    void copiesInAScriptWithoutSpacesAreFound() {
        var random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add(random.ints(150, 0x4E00, 0x5500)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()));
        }
        String original = texts.get(4);
        texts.add(original.substring(0, 40) + "编辑" + original.substring(44));

        assertThat(find(texts, 1).pairs()).extracting(Pair::a, Pair::b).containsExactly(tuple(4, 20));
    }

    private static Tuple tuple(long a, long b) {
        return Tuple.tuple(a, b);
    }

    @Test
    void aLargeFamilyOfCopiesIsOneCluster() {
        var random = new Random(5);
        String original = prose(random, 300);
        List<String> texts = new ArrayList<>(List.of(original + " and the end of it all"));
        for (int i = 0; i < 300; i++) {
            texts.add(edited(original, .01, random));
        }

        Clusters found = find(texts, 2);

        assertThat(found.clusters()).anyMatch(cluster -> cluster.members().size() > 250);
    }

    @Test
    void recordsOfOneTemplateStayWhileTheirCopiesAreFound() {
        var random = new Random(9);
        String form = "On day %d of the month %s %s sent %d euro from account %d to %s %s for invoice %d. "
                + prose(random, 60);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            texts.add(form.formatted(
                    random.nextInt(28),
                    name(random),
                    name(random),
                    random.nextInt(9_999),
                    random.nextInt(99_999),
                    name(random),
                    name(random),
                    i));
        }
        texts.add(texts.get(77).replace("of the month", "of this month"));

        assertThat(find(texts, 2).pairs()).extracting(Pair::a, Pair::b).containsExactly(tuple(77, 2_000));
    }

    private static String name(Random random) {
        return "N" + word(random) + word(random);
    }

    @Test
    void threadsDoNotMatter() {
        List<String> texts = family();

        assertThat(find(texts, 1)).isEqualTo(find(texts, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheTextsDoesNotMatter(long seed) {
        List<String> texts = family();
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(clusterTexts(shuffled)).isEqualTo(clusterTexts(texts));
    }

    /// Copies of copies, all of different length.
    private static List<String> family() {
        var random = new Random(13);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String text = prose(random, 120);
            for (int generation = 0; generation < 8; generation++) {
                texts.add(text + "x".repeat(texts.size()));
                text = edited(text, .06, random);
            }
        }
        return texts;
    }

    private Set<Set<String>> clusterTexts(List<String> texts) {
        var clusters = new HashSet<Set<String>>();
        find(texts, 2)
                .clusters()
                .forEach(cluster -> clusters.add(Stream.concat(
                                Stream.of(cluster.representative()),
                                cluster.members().stream().map(Clusters.Member::ordinal))
                        .map(ordinal -> texts.get(ordinal.intValue()))
                        .collect(Collectors.toSet())));
        return clusters;
    }

    @Test
    void equalTextsAreDuplicatesHoweverShort() {
        assertThat(find(List.of("Yes.", "no", "YES.  ", "", ""), 1).pairs())
                .containsExactly(new Pair(0, 2, "canonical_sha256", 1, 1));
    }

    @Test
    void nothingIsLeftInTheScratchFolder() throws IOException {
        find(family(), 2);

        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void noTextsHaveNoDuplicates() {
        assertThat(find(List.of(), 2).pairs()).isEmpty();
    }

    @Test
    void aParameterOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new NearText(new Parameters("near_text", Map.of("edit_ratio", .2))))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("edit_ratio");
    }

    @Test
    void aScratchFolderThatIsGoneIsReported() {
        var run = new RunContext(7, 1, scratch.resolve("gone"), Progress.NONE);

        assertThatThrownBy(() -> TextDuplicates.find(List.of("a").iterator(), run))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 2_500})
    void plagiarisedArticlesAreFoundAndNothingElse(int count) throws IOException {
        Path folder = Path.of("../../shared/data/text-near-duplicates");
        Assumptions.assumeTrue(Files.isDirectory(folder), "needs the data set " + folder);
        List<String> lines = Files.readAllLines(folder.resolve("articles_" + count + ".train"));
        Set<Set<String>> truth = Files.readAllLines(folder.resolve("articles_" + count + ".truth")).stream()
                .map(line -> Set.of(line.split(" ")))
                .collect(Collectors.toSet());

        Set<Set<String>> found =
                find(
                                lines.stream()
                                        .map(line -> line.substring(line.indexOf(' ')))
                                        .toList(),
                                2)
                        .pairs()
                        .stream()
                        .map(pair -> Set.of(id(lines, pair.a()), id(lines, pair.b())))
                        .collect(Collectors.toSet());

        assertThat(found).isEqualTo(truth);
    }

    private static String id(List<String> lines, long ordinal) {
        String line = lines.get((int) ordinal);
        return line.substring(0, line.indexOf(' '));
    }

    @Test
    void longTextsAreComparedByTheirHead() {
        var random = new Random(17);
        String book = prose(random, 70_000);

        assertThat(find(List.of(book, edited(book, .05, random), prose(random, 70_000)), 1)
                        .pairs())
                .extracting(Pair::a, Pair::b)
                .containsExactly(tuple(0, 1));
    }
}
