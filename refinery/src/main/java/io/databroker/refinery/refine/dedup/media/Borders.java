package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Luma;

/// Takes off what frames a picture: bars and padding of one brightness.
final class Borders {

    /// How far, in luma levels, a border may stray from its own mean: the ringing that JPEG and video codecs leave.
    private static final double TOLERANCE = 7;

    /// Share of a row or column that may stray farther.
    private static final double SPECKS = .02;

    /// More than this share of a side is content, not border.
    private static final double MOST = .45;

    private Borders() {}

    /// The picture without its borders, the picture itself where there is next to nothing else.
    static Luma trimmed(Luma luma) {
        int top = 0;
        int bottom = luma.height();
        int left = 0;
        int right = luma.width();
        while (top < bottom && row(luma, top, left, right)) {
            top++;
        }
        while (bottom > top && row(luma, bottom - 1, left, right)) {
            bottom--;
        }
        while (left < right && column(luma, left, top, bottom)) {
            left++;
        }
        while (right > left && column(luma, right - 1, top, bottom)) {
            right--;
        }
        int width = right - left;
        int height = bottom - top;
        boolean framed = width < luma.width() || height < luma.height();
        return framed && width >= (1 - 2 * MOST) * luma.width() && height >= (1 - 2 * MOST) * luma.height()
                ? luma.crop(left, top, width, height)
                : luma;
    }

    private static boolean row(Luma luma, int y, int from, int to) {
        return uniform(luma, y * luma.width() + from, 1, to - from);
    }

    private static boolean column(Luma luma, int x, int from, int to) {
        return uniform(luma, from * luma.width() + x, luma.width(), to - from);
    }

    private static boolean uniform(Luma luma, int start, int step, int count) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += luma.values()[start + i * step];
        }
        mean /= count;
        int strays = 0;
        for (int i = 0; i < count; i++) {
            strays += Math.abs(luma.values()[start + i * step] - mean) > TOLERANCE ? 1 : 0;
        }
        return strays <= SPECKS * count;
    }
}
