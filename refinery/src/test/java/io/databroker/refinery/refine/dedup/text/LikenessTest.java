package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static Likeness of(String a, String b) {
        return Likeness.of(Words.of(a), Words.of(b));
    }

    @Test
    void theEditRatioCountsCommonWordsInOrder() {
        assertThat(of("a b c d", "a x c d").editRatio()).isEqualTo(.75);
        assertThat(of("a b c d", "d c b a").editRatio()).isEqualTo(.25);
    }

    @Test
    void theLongerMayHoldTheShorter() {
        Likeness likeness = of("b c d", "a b c d e f");

        assertThat(likeness.containment()).isEqualTo(1);
        assertThat(likeness.different()).isEqualTo(3);
    }

    @Test
    void valuesAreWordsWithDigitsAndNames() {
        Likeness likeness = of("paid 30 to Miller on the first day", "paid 45 to Smith on the last day");

        assertThat(likeness.different()).isEqualTo(6);
        assertThat(likeness.values()).isEqualTo(4);
        assertThat(likeness.numbersOnEachSide()).isEqualTo(1);
    }

    @Test
    void namesCannotBeToldWhereEverythingIsCapital() {
        assertThat(of("PAID TO MILLER 3", "PAID TO SMITH 3").values()).isZero();
    }

    @Property
    void theBitParallelLengthIsThatOfTheTextbook(@ForAll("texts") int[] a, @ForAll("texts") int[] b) {
        assertThat(Likeness.of(a, b).inOrder()).isEqualTo(textbook(a, b));
    }

    @Property
    void likenessHasNoDirection(@ForAll("texts") int[] a, @ForAll("texts") int[] b) {
        assertThat(Likeness.of(a, b).editRatio()).isEqualTo(Likeness.of(b, a).editRatio());
        assertThat(Likeness.of(a, a).editRatio()).isEqualTo(1);
    }

    private static int textbook(int[] a, int[] b) {
        var length = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                length[i][j] =
                        a[i - 1] == b[j - 1] ? length[i - 1][j - 1] + 1 : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.length][b.length];
    }

    /// Few distinct words and up to 200 of them, so that blocks of 64 and their carries matter.
    @Provide
    Arbitrary<int[]> texts() {
        return Arbitraries.integers()
                .between(1, 9)
                .map(i -> i << 4)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(200);
    }
}
