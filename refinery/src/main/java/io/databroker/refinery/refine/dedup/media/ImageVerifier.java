package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.dedup.media.FeatureMatch.Agreed;
import io.databroker.refinery.refine.dedup.media.Overlay.Fit;

/// Whether two pictures show the same, by their sketches alone.
///
/// The ways in which they could lie over each other are tried: the whole of one on the whole of the other in the
/// orientation whose hash is closest, and the maps that their corners agree on, plain and mirrored. The best fit
/// that is convincing is the result. Pictures with little in them convince only as a whole.
final class ImageVerifier {

    /// The agreement from which on two pictures show the same.
    static final double THRESHOLD = .65;

    /// The agreement of pictures with little in them.
    private static final double FAINT_THRESHOLD = .95;

    /// Bits of 256 up to which an orientation is worth a try; unrelated pictures differ in 128.
    private static final int WORTH_A_TRY = 100;

    /// Corners that must agree on a map for it to be worth a try.
    private static final int FEWEST_CORNERS = 4;

    /// Blocks with something in them that must agree.
    private static final int FEWEST_DETAILS = 12;

    /// How far the blocks of copies may lie apart, in thumbnail pixels. The blocks of photographs of one thing from
    /// different places lie about .6 apart.
    private static final double STILL = .3;

    /// Both pictures covered by so much: neither is a part of the other.
    static final double WHOLE = .85;

    /// A part must be covered by so much, and make up so much of the other.
    private static final double PART_COVERED = .6;

    private static final double PART_OF_OTHER = .15;

    private ImageVerifier() {}

    /// The best convincing fit of the two, [Fit#NONE] where there is none.
    static Fit verify(ImageSketch a, ImageSketch b) {
        Fit best = better(Fit.NONE, whole(a, b));
        if (best.agreement() < .9) {
            best = better(best, byCorners(a, b, false));
        }
        if (best.agreement() < .9) {
            best = better(best, byCorners(a, b, true));
        }
        return best;
    }

    private static Fit whole(ImageSketch a, ImageSketch b) {
        int closest = 0;
        int least = 257;
        for (int orientation = 0; orientation < PerceptualHash.ORIENTATIONS; orientation++) {
            int distance = HammingIndex.distance(a.dct(), orientation * PerceptualHash.WORDS, b.dct(), 0);
            if (distance < least) {
                closest = orientation;
                least = distance;
            }
        }
        return least > WORTH_A_TRY
                ? Fit.NONE
                : Overlay.fit(a.thumb(), b.thumb(), Affine.whole(a.thumb(), closest, b.thumb()));
    }

    private static Fit byCorners(ImageSketch a, ImageSketch b, boolean mirrored) {
        Agreed agreed = FeatureMatch.find(mirrored ? a.mirrored() : a.features(), b.features(), FEWEST_CORNERS);
        if (agreed == null) {
            return Fit.NONE;
        }
        Affine map = mirrored ? agreed.map().ofMirrored(a.thumb().width()) : agreed.map();
        return Overlay.fit(a.thumb(), b.thumb(), map);
    }

    private static Fit better(Fit one, Fit other) {
        return convincing(other) && other.agreement() > one.agreement() ? other : one;
    }

    private static boolean convincing(Fit fit) {
        if (fit.shift() > STILL) {
            return false;
        }
        if (fit.details() < FEWEST_DETAILS) {
            return fit.outer() >= WHOLE && fit.agreement() >= FAINT_THRESHOLD;
        }
        return fit.inner() >= PART_COVERED && fit.outer() >= PART_OF_OTHER && fit.agreement() >= THRESHOLD;
    }
}
