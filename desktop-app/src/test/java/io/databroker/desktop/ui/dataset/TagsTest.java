package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void whatOnlyPlayersNeedIsNotShown() {
        assertThat(Tags.shown(Map.of("major_brand", "isom", "creation_time", "2024")))
                .containsExactly(Map.entry("creation time", "2024"));
    }
}
