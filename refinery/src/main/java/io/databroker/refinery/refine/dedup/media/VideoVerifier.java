package io.databroker.refinery.refine.dedup.media;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether two films show the same: their frames are laid over each other at the shift in time that most pairs of
/// close frames ask for, and the share of frames that then look alike counts. So a still that occurs in both, such
/// as a logo, ties nothing; a clip out of a longer film is told as a part of it. O(m n) for m and n frames.
final class VideoVerifier {

    /// Share of the frames of the shorter that must look alike.
    static final double THRESHOLD = .7;

    /// Bits of 256 in which frames that look alike may differ; half a second of motion lies between them.
    private static final int ALIKE = 72;

    /// Shifts are counted in steps of this many seconds.
    private static final double STEP = .5;

    private static final int FEWEST_FRAMES = 3;
    private static final double WHOLE = .9;

    private VideoVerifier() {}

    /// How two films agree.
    ///
    /// @param method how that was found
    /// @param score share of frames that look alike, in [0, 1]
    record Match(String method, double score) {}

    /// Null where the two differ.
    static @Nullable Match verify(VideoSketch a, VideoSketch b) {
        VideoSketch shorter = a.frames() <= b.frames() ? a : b;
        VideoSketch longer = a.frames() <= b.frames() ? b : a;
        var shifts = new TreeMap<Integer, Integer>();
        for (int i = 0; i < shorter.frames(); i++) {
            for (int j = 0; j < longer.frames(); j++) {
                if (distance(shorter, i, longer, j) <= ALIKE) {
                    int shift = (int) Math.round((longer.seconds()[j] - shorter.seconds()[i]) / STEP);
                    shifts.merge(shift, 1, Integer::sum);
                }
            }
        }
        int shift = 0;
        int votes = 0;
        for (var entry : shifts.entrySet()) {
            if (entry.getValue() > votes) {
                votes = entry.getValue();
                shift = entry.getKey();
            }
        }
        double score = votes == 0 ? 0 : alike(shorter, longer, shift * STEP);
        boolean enough = shorter.frames() >= FEWEST_FRAMES || shorter.frames() == longer.frames();
        if (!enough || score < THRESHOLD) {
            return null;
        }
        boolean whole = shorter.frames() >= WHOLE * longer.frames();
        return new Match(whole ? "frame_alignment" : "frame_part", score);
    }

    /// The share of frames of the shorter that look like the frame of the longer at the same time or next to it.
    private static double alike(VideoSketch shorter, VideoSketch longer, double shift) {
        int alike = 0;
        int next = 0;
        for (int i = 0; i < shorter.frames(); i++) {
            double time = shorter.seconds()[i] + shift;
            while (next + 1 < longer.frames() && longer.seconds()[next + 1] <= time - STEP) {
                next++;
            }
            for (int j = next; j < longer.frames() && longer.seconds()[j] <= time + STEP * 1.01; j++) {
                if (longer.seconds()[j] >= time - STEP * 1.01 && distance(shorter, i, longer, j) <= ALIKE) {
                    alike++;
                    break;
                }
            }
        }
        return alike / (double) shorter.frames();
    }

    private static int distance(VideoSketch a, int i, VideoSketch b, int j) {
        return HammingIndex.distance(a.hashes(), i * PerceptualHash.WORDS, b.hashes(), j * PerceptualHash.WORDS);
    }
}
