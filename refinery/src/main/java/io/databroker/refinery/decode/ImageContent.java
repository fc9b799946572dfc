package io.databroker.refinery.decode;

import java.util.List;
import java.util.SequencedMap;

/// A picture, upright: the orientation that its metadata asks for is applied.
///
/// @param width of the original, in pixels
/// @param height of the original, in pixels
/// @param pixelWidth of `argb`; smaller than `width` where a large picture was subsampled while decoding
/// @param pixelHeight of `argb`
/// @param argb row by row from the top left, 0xAARRGGBB in sRGB
/// @param format such as `jpeg`
/// @param metadata EXIF and the like
/// @param faults what went wrong while decoding, such as a truncated file; empty for a sound picture
public record ImageContent(
        int width,
        int height,
        int pixelWidth,
        int pixelHeight,
        int[] argb,
        String format,
        SequencedMap<String, String> metadata,
        List<String> faults)
        implements Content {}
