package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.VideoContent.Frame;
import io.databroker.refinery.refine.signal.Luma;
import java.util.List;

/// What the frames of a film tell.
///
/// @param clarity mean clarity of the frames that are not black, scored as pictures; 0 where all are black
/// @param black share of frames of which 99 % of the pixels are darker than luma 20
/// @param frozen share of frames whose luma differs from that of the frame before by less than .35 levels in the
/// mean
record Footage(double clarity, double black, double frozen) {

    /// At most about so many frames are scored.
    private static final int SCORED = 24;

    private static final double BLACK_LUMA = 20;
    private static final double FROZEN_STEP = .35;

    static Footage of(List<Frame> frames) {
        var black = new boolean[frames.size()];
        int blacks = 0;
        int frozen = 0;
        for (int i = 0; i < frames.size(); i++) {
            ImageContent image = frames.get(i).image();
            black[i] = black(image);
            blacks += black[i] ? 1 : 0;
            frozen += i > 0 && step(frames.get(i - 1).image(), image) < FROZEN_STEP ? 1 : 0;
        }
        return new Footage(
                clarity(frames, black),
                blacks / (double) Math.max(1, frames.size()),
                frozen / (double) Math.max(1, frames.size() - 1));
    }

    private static double clarity(List<Frame> frames, boolean[] black) {
        int step = Math.max(1, frames.size() / SCORED);
        double sum = 0;
        int scored = 0;
        for (int i = 0; i < frames.size(); i += step) {
            if (!black[i]) {
                sum += ImageQuality.clarity(frames.get(i).image());
                scored++;
            }
        }
        return scored == 0 ? 0 : sum / scored;
    }

    private static boolean black(ImageContent image) {
        int bright = 0;
        for (int argb : image.argb()) {
            bright += Luma.of(argb) > BLACK_LUMA ? 1 : 0;
        }
        return bright <= image.argb().length / 100;
    }

    private static double step(ImageContent from, ImageContent to) {
        if (from.argb().length != to.argb().length) {
            return 255;
        }
        double sum = 0;
        for (int i = 0; i < from.argb().length; i++) {
            sum += Math.abs(Luma.of(from.argb()[i]) - Luma.of(to.argb()[i]));
        }
        return sum / Math.max(1, from.argb().length);
    }
}
