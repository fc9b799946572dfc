package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.WordDifference.Kind;
import io.databroker.desktop.ui.kit.WordDifference.Part;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
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
    void whatReplacesSeveralWordsOfALineFollowsThemAll() {
        assertThat(WordDifference.of("I am Ada Bell today\nAda Bell", "I am [PERSON] today\n[PERSON]"))
                .containsExactly(
                        new Part(Kind.SAME, "I am "),
                        new Part(Kind.REMOVED, "Ada Bell"),
                        new Part(Kind.ADDED, "[PERSON]"),
                        new Part(Kind.SAME, " today\n"),
                        new Part(Kind.REMOVED, "Ada Bell"),
                        new Part(Kind.ADDED, "[PERSON]"));
    }

    @Test
    void findsTheShortestScript() {
        List<Part> parts = WordDifference.of("a b c a b b a", "c b a b a c");
        long differing = parts.stream()
                .filter(part -> part.kind() != Kind.SAME)
                .mapToLong(part -> part.text().length())
                .sum();
        assertThat(differing).isLessThanOrEqualTo(9);
    }

    @Property(tries = 300)
    void givesBothTextsBack(
            @ForAll @CharRange(from = ' ', to = 'c') @StringLength(max = 40) String before,
            @ForAll @CharRange(from = ' ', to = 'c') @StringLength(max = 40) String after) {
        List<Part> parts = WordDifference.of(before, after);
        assertThat(without(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(without(parts, Kind.REMOVED)).isEqualTo(after);
    }

    @Property(tries = 50)
    void equalTextsDoNotDiffer(@ForAll @StringLength(max = 60) String text) {
        assertThat(WordDifference.of(text, text)).allMatch(part -> part.kind() == Kind.SAME);
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
