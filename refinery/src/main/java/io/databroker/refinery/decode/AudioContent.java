package io.databroker.refinery.decode;

import java.util.List;
import java.util.SequencedMap;

/// A sound.
///
/// @param samples mono (mean of the channels) in [-1, 1] at `sampleRate`; the first ten minutes of a longer
/// sound
/// @param sampleRate of the original, in hertz
/// @param channels of the original
/// @param seconds length of the whole, also where `samples` holds less
/// @param bitRate of the original in bits a second, 0 where unknown
/// @param codec such as `mp3`
/// @param metadata tags
/// @param faults what went wrong while decoding; empty for a sound file
public record AudioContent(
        float[] samples,
        int sampleRate,
        int channels,
        double seconds,
        long bitRate,
        String codec,
        SequencedMap<String, String> metadata,
        List<String> faults)
        implements Content {}
