package io.databroker.refinery.refine.classify.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.Parameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageStageTest {

    @Test
    void refusesAParameterThatItDoesNotHave() {
        assertThatThrownBy(() -> new LanguageStage(new Parameters("language", Map.of("alow", "en"))))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("alow");
    }

    @Test
    void refusesAConfidenceAboveOne() {
        assertThatThrownBy(() -> new LanguageStage(new Parameters("language", Map.of("min_confidence", 2))))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("min_confidence");
    }

    @Test
    void isCalledLanguage() {
        assertThat(new LanguageStage(Parameters.none("language")).id()).isEqualTo("language");
    }
}
