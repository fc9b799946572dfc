package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.ImageContent;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelsTest {

    @Test
    void coloursAreMultipliedByTheAlphaOfTheirPixel() {
        for (int alpha = 0; alpha < 256; alpha++) {
            int[] shades = new int[256];
            int[] expected = new int[256];
            for (int shade = 0; shade < 256; shade++) {
                int multiplied = (int) Math.round(shade * alpha / 255.0);
                shades[shade] = alpha << 24 | shade << 16 | (255 - shade) << 8 | shade;
                expected[shade] = alpha << 24
                        | multiplied << 16
                        | (int) Math.round((255 - shade) * alpha / 255.0) << 8
                        | multiplied;
            }
            assertThat(Pixels.of(picture(shades)).argb()).isEqualTo(expected);
        }
    }

    @Test
    void anOpaquePictureIsNotCopiedAndNoPictureIsChanged() {
        int[] opaque = {0xFF102030, 0xFFFFFFFF};
        assertThat(Pixels.of(picture(opaque)).argb()).isSameAs(opaque);
        int[] clear = {0xFF102030, 0x80FFFFFF};
        assertThat(Pixels.of(picture(clear)).argb()).containsExactly(0xFF102030, 0x80808080);
        assertThat(clear).containsExactly(0xFF102030, 0x80FFFFFF);
    }

    private static ImageContent picture(int[] argb) {
        return new ImageContent(argb.length, 1, argb.length, 1, argb, "png", new LinkedHashMap<>(), List.of());
    }
}
