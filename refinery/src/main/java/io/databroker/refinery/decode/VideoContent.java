package io.databroker.refinery.decode;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A film, as frames taken at even intervals (two a second at most, 600 at most) and its sound.
///
/// @param width in pixels, upright
/// @param height in pixels, upright
/// @param seconds length
/// @param framesPerSecond of the original
/// @param bitRate in bits a second, 0 where unknown
/// @param codec of the pictures, such as `h264`
/// @param frames in order of time, scaled to at most 320 pixels on the longer side
/// @param sound null for a silent film
/// @param metadata tags
/// @param faults what went wrong while decoding; empty for a sound film
public record VideoContent(
        int width,
        int height,
        double seconds,
        double framesPerSecond,
        long bitRate,
        String codec,
        List<Frame> frames,
        @Nullable AudioContent sound,
        SequencedMap<String, String> metadata,
        List<String> faults)
        implements Content {

    /// One picture of a film.
    ///
    /// @param seconds from the start
    /// @param image without metadata
    public record Frame(double seconds, ImageContent image) {}
}
