package io.databroker.desktop.ui.kit;

import io.databroker.refinery.decode.ImageContent;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A decoded picture as the toolkit takes it without another look at its pixels, so that they are made ready beside
/// the window's thread.
///
/// @param argb row by row from the top left, 0xAARRGGBB with the colours multiplied by the alpha
public record Pixels(int width, int height, int[] argb) {

    private static final int OPAQUE = 0xFF;

    /// Takes time with the number of pixels.
    public static Pixels of(ImageContent content) {
        return new Pixels(content.pixelWidth(), content.pixelHeight(), multiplied(content.argb()));
    }

    /// The same array where every pixel is opaque.
    private static int[] multiplied(int[] argb) {
        int[] multiplied = argb;
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != OPAQUE) {
                multiplied = multiplied == argb ? argb.clone() : multiplied;
                multiplied[i] = alpha << 24
                        | part(argb[i] >> 16, alpha) << 16
                        | part(argb[i] >> 8, alpha) << 8
                        | part(argb[i], alpha);
            }
        }
        return multiplied;
    }

    /// The lowest byte times `alpha` / 255, rounded.
    private static int part(int colour, int alpha) {
        return ((colour & 0xFF) * alpha + OPAQUE / 2) / OPAQUE;
    }

    /// The picture, which takes no time.
    public Image image() {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
