package io.databroker.refinery.refine.dedup.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    private static final DoubleBinaryOperator WAVES =
            (x, y) -> 128 + 40 * Math.sin(x / 3 + y / 7) + 30 * Math.cos(y / 2);

    @ParameterizedTest
    @ValueSource(doubles = {0, .1, .3, .6})
    void tellsHowFarASquareLiesOff(double pixels) {
        Block block = block(WAVES, (x, y) -> WAVES.applyAsDouble(x + pixels * .6, y + pixels * .8));

        assertThat(block.shift()).isCloseTo(pixels, within(.02 + pixels / 10));
        assertThat(block.agrees()).isTrue();
    }

    @Test
    void brightnessIsNoShift() {
        Block block = block(WAVES, (x, y) -> WAVES.applyAsDouble(x, y) + 50);

        assertThat(block.shift()).isCloseTo(0, within(1e-6));
    }

    @Test
    void blankSquaresAgreeAndLieStill() {
        Block block = block((x, y) -> 100, (x, y) -> 110);

        assertThat(block.blank()).isTrue();
        assertThat(block.agrees()).isTrue();
        assertThat(block.shift()).isZero();
    }

    private static Block block(DoubleBinaryOperator one, DoubleBinaryOperator other) {
        var block = new Block();
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                block.add(
                        one.applyAsDouble(x, y),
                        other.applyAsDouble(x, y),
                        (one.applyAsDouble(x + 1, y) - one.applyAsDouble(x - 1, y)) / 2,
                        (one.applyAsDouble(x, y + 1) - one.applyAsDouble(x, y - 1)) / 2);
            }
        }
        return block;
    }
}
