package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

    @Test
    void whatOnlyPlayersNeedIsNotShown() {
        assertThat(Tags.shown(Map.of("major_brand", "isom", "creation_time", "2024")))
                .containsExactly(Map.entry("creation time", "2024"));
    }

    @ParameterizedTest
    @CsvSource({"pcm_s16le, PCM", "h264, H.264", "mp3, MP3", "vorbis, vorbis", "some_new, some new"})
    void codecsAreCalledAsPeopleCallThem(String code, String expected) {
        assertThat(Tags.codec(code)).isEqualTo(expected);
    }
}
