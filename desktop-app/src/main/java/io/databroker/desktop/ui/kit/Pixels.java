package io.databroker.desktop.ui.kit;

import io.databroker.refinery.decode.ImageContent;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Decoded pictures as the toolkit shows them.
public final class Pixels {

    private Pixels() {}

    public static Image of(ImageContent content) {
        int width = content.pixelWidth();
        int height = content.pixelHeight();
        var image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), content.argb(), 0, width);
        return image;
    }
}
