package io.databroker.refinery.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void meanAndTwentiethsOfManySmallValuesAreExact() {
        var distribution = new Distribution();
        for (int i = 0; i < 1_000_000; i++) {
            distribution.add(i % 10 == 0 ? 1 : 0.1);
        }

        assertThat(distribution.mean()).isCloseTo(0.19, within(1e-16));
        assertThat(distribution.histogram()).hasSize(20).contains(100_000L, 900_000L);
        assertThat(distribution.histogram().getLast()).isEqualTo(100_000);
        assertThat(distribution.histogram().get(2)).isEqualTo(900_000);
    }

    @Test
    void ofNoValuesTheMeanIsNothing() {
        assertThat(new Distribution().mean()).isZero();
    }
}
