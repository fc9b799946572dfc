package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.dedup.text.Resemblance.NearCopy;
import io.databroker.refinery.refine.dedup.text.Resemblance.PartialCopy;
import io.databroker.refinery.refine.dedup.text.SimilarityIndex.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityIndexTest {

    @TempDir
    Path scratch;

    private List<Resemblance> add(Path folder, List<Text> texts, int threads) {
        var found = new ArrayList<Resemblance>();
        try (var index = SimilarityIndex.open(folder)) {
            index.add(texts.iterator(), new RunContext(1, threads, scratch, Progress.NONE), found::add);
        }
        return found;
    }

    private static String prose(Random random, int words) {
        return random.ints(words, 0, 4_000)
                .mapToObj(number -> Integer.toString(number + 50, 36).replaceAll("[0-9]", "q"))
                .collect(Collectors.joining(" "));
    }

    /// Each third text is an edited copy of the one before, each fourth takes a passage from the one before it.
    private static List<Text> texts(int count) {
        var random = new Random(5);
        var texts = new ArrayList<Text>();
        for (int i = 0; i < count; i++) {
            String previous =
                    texts.isEmpty() ? prose(random, 80) : texts.getLast().text();
            String text = prose(random, 80);
            if (i % 4 == 2) {
                text = previous.replaceFirst(" \\S+", " other");
            } else if (i % 4 == 3) {
                text = prose(random, 150) + " "
                        + String.join(" ", List.of(previous.split(" ")).subList(0, 40));
            }
            texts.add(new Text("t" + i, text));
        }
        return texts;
    }

    @Test
    void tellsHowMuchOfAnEarlierTextIsContained() {
        var random = new Random(3);
        String earlier = prose(random, 200);
        String passage = String.join(" ", List.of(earlier.split(" ")).subList(50, 124));
        add(scratch, List.of(new Text("X", earlier)), 1);
        var found = add(scratch, List.of(new Text("new", prose(random, 300) + " " + passage)), 1);
        assertThat(found).singleElement().isInstanceOfSatisfying(PartialCopy.class, copy -> {
            assertThat(copy.earlier()).isEqualTo("X");
            assertThat(copy.words()).isEqualTo(74);
            assertThat(copy.ofEarlier()).isEqualTo(.37);
            assertThat(copy.ofText()).isCloseTo(74 / 374.0, within(1e-9));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 239})
    void theSameIsFoundHoweverTheTextsAreDealtOut(int portion) {
        List<Text> texts = texts(240);
        var atOnce = add(scratch.resolve("once"), texts, 2);
        var byPortions = new ArrayList<Resemblance>();
        for (int start = 0; start < texts.size(); start += portion) {
            byPortions.addAll(
                    add(scratch.resolve("portions"), texts.subList(start, Math.min(texts.size(), start + portion)), 1));
        }
        assertThat(byPortions).isEqualTo(atOnce);
        assertThat(atOnce).filteredOn(NearCopy.class::isInstance).hasSize(60);
        assertThat(atOnce).filteredOn(PartialCopy.class::isInstance).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgainAndTheSameIsToldOfIt() {
        List<Text> texts = texts(100);
        var first = add(scratch, texts, 2);
        assertThat(add(scratch, texts, 2)).isEqualTo(first);
        try (var index = SimilarityIndex.open(scratch)) {
            assertThat(index.size()).isEqualTo(100);
        }
    }

    @Test
    void partsStayFew() throws IOException {
        List<Text> texts = texts(60);
        texts.forEach(text -> add(scratch, List.of(text), 1));
        assertThat(parts()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aMergeThatWasCutShortDoesNoHarm() throws IOException {
        List<Text> texts = texts(24);
        add(scratch, texts.subList(0, 20), 1);
        add(scratch, texts.subList(20, 22), 1);
        Path old = parts().getFirst();
        byte[] kept = Files.readAllBytes(parts().getLast());
        String name = parts().getLast().getFileName().toString();
        add(scratch, texts.subList(22, 24), 1);
        Files.write(scratch.resolve(name), kept);
        Files.write(old.resolveSibling(old.getFileName() + ".draft"), new byte[9]);
        try (var index = SimilarityIndex.open(scratch)) {
            assertThat(index.size()).isEqualTo(24);
        }
        assertThat(add(scratch, texts, 1)).isEqualTo(add(scratch.resolve("other"), texts, 1));
    }

    @Test
    void aDamagedPartIsNamed() throws IOException {
        add(scratch, texts(10), 1);
        Path part = parts().getFirst();
        Files.write(part, Arrays.copyOf(Files.readAllBytes(part), 5_000));
        assertThatThrownBy(() -> SimilarityIndex.open(scratch))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("is cut short");
    }

    @Test
    void twoCannotUseItAtOnce() {
        try (var index = SimilarityIndex.open(scratch)) {
            assertThat(index.size()).isZero();
            assertThatThrownBy(() -> SimilarityIndex.open(scratch))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("in use");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 2500})
    void findsThePlagiarismThatIsKnown(int size) throws IOException {
        Path folder = Path.of("../../shared/data/text-near-duplicates");
        Assumptions.assumeTrue(Files.isDirectory(folder), "The data set text-near-duplicates is not here");
        List<Text> texts = Files.readAllLines(folder.resolve("articles_" + size + ".train")).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Text(parts[0], parts[1]))
                .toList();
        Set<Set<String>> truth = Files.readAllLines(folder.resolve("articles_" + size + ".truth")).stream()
                .map(line -> Set.of(line.split(" ")))
                .collect(Collectors.toSet());
        Set<Set<String>> found = add(scratch, texts, 2).stream()
                .filter(NearCopy.class::isInstance)
                .map(copy -> Set.of(copy.text(), copy.earlier()))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(found).isEqualTo(truth);
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.filter(file -> file.toString().endsWith(".texts"))
                    .sorted()
                    .toList();
        }
    }
}
