package io.databroker.desktop.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecNamesTest {

    @ParameterizedTest
    @CsvSource({
        "pcm_s16le, PCM",
        "h264, H.264",
        "mp3, MP3",
        "jpeg, JPEG",
        "webp, WebP",
        "vorbis, Vorbis",
        "some_new, some new"
    })
    void codecsAreCalledAsPeopleCallThem(String code, String expected) {
        assertThat(CoreWords.codec(code)).isEqualTo(expected);
    }
}
