package io.databroker.refinery.decode;

import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/// Notes whether a reader delivered any pixels at all.
final class RowWatch implements IIOReadUpdateListener {

    private boolean seen;

    boolean seen() {
        return seen;
    }

    @Override
    public void imageUpdate(
            ImageReader source, BufferedImage image, int x, int y, int w, int h, int stepX, int stepY, int[] bands) {
        seen = true;
    }

    @Override
    public void passStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int first,
            int last,
            int x,
            int y,
            int stepX,
            int stepY,
            int[] bands) {}

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {}

    @Override
    public void thumbnailPassStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int first,
            int last,
            int x,
            int y,
            int stepX,
            int stepY,
            int[] bands) {}

    @Override
    public void thumbnailUpdate(
            ImageReader source, BufferedImage image, int x, int y, int w, int h, int stepX, int stepY, int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage image) {}
}
