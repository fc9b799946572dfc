package io.databroker.desktop.ui.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.refine.RunWatch.State;
import io.databroker.refinery.refine.RunWatch.Step;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which steps of a run are shown, and which goes on.
class RunPictureTest {

    private static final Step DECODED = step("decode", State.DONE, 0);

    @Test
    void decodingIsAStepOnlyWhereItDroppedSomething() {
        assertThat(of(DECODED, step("quality", State.DONE, 0)).shown()).hasSize(1);
        assertThat(of(step("decode", State.DONE, 1), step("quality", State.DONE, 0))
                        .shown())
                .hasSize(2);
    }

    @Test
    void theStepThatGoesOnHasItsNumberAmongThoseShown() {
        assertThat(of(DECODED, step("quality", State.DONE, 0), step("near_text", State.RUNNING, 0))
                        .step())
                .isEqualTo(2);
    }

    @Test
    void severalStepsTogetherHaveNoNumberAndNeitherHaveNone() {
        assertThat(of(DECODED, step("language", State.RUNNING, 0), step("quality", State.RUNNING, 0))
                        .step())
                .isZero();
        assertThat(of(DECODED, step("quality", State.WAITING, 0)).step()).isZero();
    }

    private static Step step(String stage, State state, long dropped) {
        return new Step(stage, state, 10, 0, dropped, dropped, new LinkedHashMap<>());
    }

    private static RunPicture of(Step... steps) {
        return new RunPicture(1, RunPicture.State.RUNNING, "", null, "", 10, 10, List.of(steps), List.of(), null, null);
    }
}
