package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeaksTest {

    @Test
    void areTheLoudestOfEachPart() {
        float[] samples = new float[1_200];
        samples[15] = -0.75f;
        samples[16] = 0.5f;
        samples[1_199] = 1f;
        var peaks = new Peaks(samples);
        assertThat(peaks.level(0)).isZero();
        assertThat(peaks.level(1)).isEqualTo(0.75f);
        assertThat(peaks.level(Peaks.PARTS - 1)).isEqualTo(1f);
    }

    @Test
    void ofNothingAreSilent() {
        assertThat(new Peaks(new float[0]).level(0)).isZero();
    }
}
