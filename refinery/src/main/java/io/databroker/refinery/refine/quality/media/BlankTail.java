package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.ImageContent;

/// Where the part of a damaged picture begins that could not be decoded: the rows of one colour at its bottom.
final class BlankTail {

    private BlankTail() {}

    /// The first pixel of that part, the number of pixels where there is none.
    static int start(ImageContent image) {
        int[] argb = image.argb();
        int colour = argb[argb.length - 1];
        int start = argb.length;
        while (start > 0 && argb[start - 1] == colour) {
            start--;
        }
        int width = image.pixelWidth();
        return (start + width - 1) / width * width;
    }
}
