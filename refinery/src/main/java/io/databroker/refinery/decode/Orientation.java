package io.databroker.refinery.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Turns a picture upright, as its EXIF orientation asks for (EXIF 2.32, tag 0x0112).
final class Orientation {

    private Orientation() {}

    /// @param image of type `TYPE_INT_ARGB`
    /// @param orientation from 1 to 8; anything else leaves the picture as it is
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean turned = orientation >= 5;
        var result = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_ARGB);
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) result.getRaster().getDataBuffer()).getData();
        int stride = result.getWidth();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int place =
                        switch (orientation) {
                            case 2 -> y * stride + w - 1 - x;
                            case 3 -> (h - 1 - y) * stride + w - 1 - x;
                            case 4 -> (h - 1 - y) * stride + x;
                            case 5 -> x * stride + y;
                            case 6 -> x * stride + h - 1 - y;
                            case 7 -> (w - 1 - x) * stride + h - 1 - y;
                            default -> (w - 1 - x) * stride + y;
                        };
                to[place] = from[y * w + x];
            }
        }
        return result;
    }
}
