package io.databroker.desktop.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.duplicates.WordDifference.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void marksTheWordThatWasReplaced() {
        var sides = WordDifference.between("the old harbour wakes", "the new harbour wakes");
        assertThat(sides.left())
                .containsExactly(
                        new Stretch("the ", false), new Stretch("old", true), new Stretch(" harbour wakes", false));
        assertThat(sides.right())
                .containsExactly(
                        new Stretch("the ", false), new Stretch("new", true), new Stretch(" harbour wakes", false));
    }

    @Test
    void findsTheShortestScript() {
        var sides = WordDifference.between("a b c a b b a", "c b a b a c");
        assertThat(differing(sides.left()) + differing(sides.right())).isLessThanOrEqualTo(9);
    }

    @Property(tries = 300)
    void bothSidesHoldTheirWholeTextAndTheSameCommonWords(
            @ForAll @CharRange(from = ' ', to = 'c') @StringLength(max = 40) String left,
            @ForAll @CharRange(from = ' ', to = 'c') @StringLength(max = 40) String right) {
        var sides = WordDifference.between(left, right);
        assertThat(all(sides.left())).isEqualTo(left);
        assertThat(all(sides.right())).isEqualTo(right);
        assertThat(common(sides.left())).isEqualTo(common(sides.right()));
    }

    @Property(tries = 50)
    void equalTextsDoNotDiffer(@ForAll @StringLength(max = 60) String text) {
        assertThat(WordDifference.between(text, text).left()).noneMatch(Stretch::differs);
    }

    private static String all(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining());
    }

    private static String common(List<Stretch> stretches) {
        return stretches.stream()
                .filter(each -> !each.differs())
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static long differing(List<Stretch> stretches) {
        return stretches.stream()
                .filter(Stretch::differs)
                .mapToLong(each -> each.text().length())
                .sum();
    }
}
