package io.databroker.refinery.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the catalogue says of parameters is what the stages themselves take.
class StageParameterTest {

    static Stream<StageCatalogue.Entry> entries() {
        return StageCatalogue.ENTRIES.stream().filter(entry -> !entry.id().equals("benchmarks"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyDefaultIsAcceptedByTheStage(StageCatalogue.Entry entry) {
        for (StageParameter parameter : entry.parameters()) {
            var given = new Parameters(entry.id(), Map.of(parameter.name(), parameter.byDefault()));
            assertThat(entry.faults(given)).isEmpty();
            assertThatCode(() -> make(given)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatTheCatalogueRefusesTheStageRefuses(StageCatalogue.Entry entry) {
        for (StageParameter parameter : entry.parameters()) {
            Object wrong =
                    switch (parameter) {
                        case StageParameter.Decimal number -> number.max() + 0.01;
                        case StageParameter.Choice _ -> "perhaps";
                        case StageParameter.Texts _ -> 7;
                    };
            var given = new Parameters(entry.id(), Map.of(parameter.name(), wrong));
            assertThat(entry.faults(given)).hasSize(1);
            assertThatThrownBy(() -> make(given)).isInstanceOf(DataBrokerException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bothRefuseWhatIsNoParameter(StageCatalogue.Entry entry) {
        var given = new Parameters(entry.id(), Map.of("colour", "red"));
        assertThat(entry.faults(given)).hasSize(1);
        assertThatThrownBy(() -> make(given)).isInstanceOf(DataBrokerException.class);
    }

    private static void make(Parameters given) {
        Pipeline.of(new Recipe("r", "R", "", 1, "default", List.of(given)), Sample.NONE);
    }
}
