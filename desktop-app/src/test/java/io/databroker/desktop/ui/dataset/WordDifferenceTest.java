package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.dataset.WordDifference.Kind;
import io.databroker.desktop.ui.dataset.WordDifference.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void marksWhatWasReplaced() {
        assertThat(WordDifference.of("I am Ada today", "I am [PERSON] today"))
                .containsExactly(
                        new Part(Kind.SAME, "I am "),
                        new Part(Kind.REMOVED, "Ada"),
                        new Part(Kind.ADDED, "[PERSON]"),
                        new Part(Kind.SAME, " today"));
    }

    @Test
    void givesBothTextsBack() {
        var random = new Random(3);
        for (int turn = 0; turn < 200; turn++) {
            String before = words(random);
            String after = words(random);
            List<Part> parts = WordDifference.of(before, after);
            assertThat(without(parts, Kind.ADDED)).isEqualTo(before);
            assertThat(without(parts, Kind.REMOVED)).isEqualTo(after);
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> List.of("a", "b", "c", "\n", "dd").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
