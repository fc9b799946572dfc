package io.databroker.desktop.ui.dataset;

import io.databroker.refinery.decode.ImageContent;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Decoded pictures as the toolkit shows them.
final class Pixels {

    private Pixels() {}

    static Image of(ImageContent content) {
        var image = new WritableImage(content.pixelWidth(), content.pixelHeight());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        content.pixelWidth(),
                        content.pixelHeight(),
                        PixelFormat.getIntArgbInstance(),
                        content.argb(),
                        0,
                        content.pixelWidth());
        return image;
    }
}
