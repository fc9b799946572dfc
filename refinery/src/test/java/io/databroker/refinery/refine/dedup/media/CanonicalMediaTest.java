package io.databroker.refinery.refine.dedup.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.quality.media.Specimens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalMediaTest {

    @Test
    void formatAndTagsOfAPictureDoNotCountButEveryPixelDoes() {
        ImageContent picture = Specimens.scene(1, 60, 40);
        var tagged = new ImageContent(
                60, 40, 60, 40, picture.argb(), "tiff", new LinkedHashMap<>(Map.of("title", "Sea")), List.of());
        ImageContent changed = Specimens.mapped(picture, c -> c);
        changed.argb()[777] ^= 1;

        assertThat(CanonicalMedia.digest(tagged)).isEqualTo(CanonicalMedia.digest(picture));
        assertThat(CanonicalMedia.digest(changed)).isNotEqualTo(CanonicalMedia.digest(picture));
    }

    @Test
    void theSamePixelsInAnotherShapeAreAnotherPicture() {
        int[] argb = Specimens.scene(1, 60, 40).argb();

        assertThat(CanonicalMedia.digest(Specimens.image(40, 60, argb)))
                .isNotEqualTo(CanonicalMedia.digest(Specimens.image(60, 40, argb)));
    }

    @Test
    void codecAndTagsOfASoundDoNotCountButEverySampleDoes() {
        float[] voice = Specimens.voice(1, 5);
        float[] changed = voice.clone();
        changed[60_000] += 1f / 32768;
        AudioContent sound = Specimens.sound(voice);
        var flac = new AudioContent(
                voice, sound.sampleRate(), 2, sound.seconds(), 9, "flac", new LinkedHashMap<>(), List.of());

        assertThat(CanonicalMedia.digest(flac)).isEqualTo(CanonicalMedia.digest(sound));
        assertThat(CanonicalMedia.digest(Specimens.sound(changed))).isNotEqualTo(CanonicalMedia.digest(sound));
    }

    @Test
    void theBitRateOfAFilmDoesNotCountButItsFramesDo() {
        ImageContent first = Specimens.scene(1, 60, 40);
        ImageContent second = Specimens.scene(2, 60, 40);

        assertThat(CanonicalMedia.digest(Specimens.film(List.of(first, second), 1)))
                .isEqualTo(CanonicalMedia.digest(Specimens.film(List.of(first, second), 2)))
                .isNotEqualTo(CanonicalMedia.digest(Specimens.film(List.of(second, first), 1)));
    }
}
