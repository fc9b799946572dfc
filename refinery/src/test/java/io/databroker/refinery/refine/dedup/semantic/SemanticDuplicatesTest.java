package io.databroker.refinery.refine.dedup.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.dedup.ListView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SemanticDuplicatesTest {

    @TempDir
    Path scratch;

    /// Each sentence, the same reworded, and one with much the same words that says something else.
    private static final List<List<String>> SENTENCES = List.of(
            List.of(
                    "The company will close two of its factories in the north next spring.",
                    "Next spring the firm is closing two of its northern factories.",
                    "The company will plant two northern forests around its head office next spring."),
            List.of(
                    "Doctors advise patients to drink plenty of water during the heat wave.",
                    "During the heat wave, physicians tell their patients to drink a lot of water.",
                    "Doctors found traces of lead in the drinking water of the old hospital."),
            List.of(
                    "Our train was cancelled, so we had to take the bus to the airport.",
                    "We had to go to the airport by bus because the train was cancelled.",
                    "Our train passes the airport, where a new bus station is being built."),
            List.of(
                    "Turn the computer off and on again before you call the help desk.",
                    "Before calling the help desk, restart your computer.",
                    "The help desk will call you when your new computer has arrived."),
            List.of(
                    "The museum has bought a painting that was thought to be lost for a century.",
                    "A painting believed lost for a hundred years was bought by the museum.",
                    "The museum is closed for a year while the painting of its walls goes on."),
            List.of(
                    "Heavy rain has flooded the cellars of many houses along the river.",
                    "The cellars of many homes by the river were flooded after heavy rain.",
                    "Many houses along the river have cellars in which cider is made."));

    @Test
    void rewordingsAreFoundAndLookalikesAreNot() {
        List<Pair> found = group(2, Map.of()).pairs();
        assertThat(found).allSatisfy(pair -> assertThat(pair.a() % 3).isZero());
        assertThat(found).allSatisfy(pair -> assertThat(pair.b()).isEqualTo(pair.a() + 1));
        assertThat(found).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void threadsDoNotChangeTheResult() {
        assertThat(group(1, Map.of())).isEqualTo(group(3, Map.of()));
    }

    @Test
    void aHigherBarLetsFewerThrough() {
        List<Pair> strict = group(2, Map.of("cosine", .95)).pairs();
        assertThat(strict).allSatisfy(pair -> assertThat(pair.score()).isGreaterThanOrEqualTo(.95));
        assertThat(strict.size())
                .isLessThan(group(2, Map.of("cosine", .5)).pairs().size());
    }

    private Clusters group(int threads, Map<String, Object> parameters) {
        List<String> texts = SENTENCES.stream().flatMap(List::stream).toList();
        var grouping = new SemanticDuplicates(new Parameters("semantic", parameters));
        return ListView.texts(texts).group(grouping, ListView.run(scratch, threads));
    }
}
