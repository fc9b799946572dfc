package io.databroker.refinery.refine.dedup.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StringsTest {

    @Test
    void jaroWinklerGivesThePublishedFigures() {
        assertThat(Strings.jaroWinkler("martha", "marhta")).isEqualTo(.961, within(.001));
        assertThat(Strings.jaroWinkler("dwayne", "duane")).isEqualTo(.840, within(.001));
        assertThat(Strings.jaroWinkler("dixon", "dicksonx")).isEqualTo(.813, within(.001));
        assertThat(Strings.jaroWinkler("abc", "xyz")).isZero();
    }

    @Test
    void aSwapOfNeighboursIsOneEdit() {
        assertThat(Strings.edits("barnaby", "barnayb")).isEqualTo(1);
        assertThat(Strings.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Strings.edits("", "abc")).isEqualTo(3);
    }

    @Property
    void bothHaveNoDirection(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(Strings.edits(a, b)).isEqualTo(Strings.edits(b, a));
        assertThat(Strings.jaroWinkler(a, b)).isBetween(0.0, 1.0);
        assertThat(Strings.edits(a, a)).isZero();
    }
}
