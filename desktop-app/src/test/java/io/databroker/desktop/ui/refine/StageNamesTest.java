package io.databroker.desktop.ui.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.refine.StageCatalogue;
import org.junit.jupiter.api.Test;

class StageNamesTest {

    private final Texts texts = Texts.of(StageNamesTest.class);

    @Test
    void everyStageThatARecipeCanNameHasANameOnTheScreen() {
        assertThat(StageCatalogue.ENTRIES).allSatisfy(entry -> assertThat(texts.get("stage." + entry.id()))
                .isNotBlank());
    }
}
